package org.clearcine.app.control;

import java.util.Optional;
import java.util.function.Supplier;

/** Makes something when it is first asked for, and hands out the same from then on. */
public final class Once<T> implements Supplier<T> {

    private final Supplier<T> maker;
    private Optional<T> made = Optional.empty();

    public Once(Supplier<T> maker) {
        this.maker = maker;
    }

    @Override
    public T get() {
        if (made.isEmpty()) {
            made = Optional.of(maker.get());
        }
        return made.get();
    }
}

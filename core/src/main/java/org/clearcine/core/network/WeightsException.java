package org.clearcine.core.network;

/** A weights file or its manifest is not what it says it is; the message is a sentence for the user. */
public final class WeightsException extends Exception {

    private static final long serialVersionUID = 1L;

    public WeightsException(String sentence) {
        super(sentence);
    }

    public WeightsException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}

package org.clearcine.core.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GraphicsCardTest {

    @TempDir
    Path driver;

    @Test
    void isCalledWhatItsDriverCallsIt() throws IOException {
        card("0000:01:00.0", "Model: \t\t Some Card 4000\nIRQ: 17\n");
        card("0000:41:00.0", "Model: \t\t Other Card\n");
        assertEquals(Optional.of("Some Card 4000"), GraphicsCard.name(driver, 0));
        assertEquals(Optional.of("Other Card"), GraphicsCard.name(driver, 1));
        assertEquals(Optional.empty(), GraphicsCard.name(driver, 2));
    }

    @Test
    void hasNoNameWithoutADriver() {
        assertEquals(Optional.empty(), GraphicsCard.name(driver.resolve("none"), 0));
    }

    private void card(String bus, String information) throws IOException {
        Files.writeString(Files.createDirectories(driver.resolve(bus)).resolve("information"), information);
    }
}

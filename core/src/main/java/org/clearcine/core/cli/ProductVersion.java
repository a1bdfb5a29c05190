package org.clearcine.core.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** Name and version of the product, as the build wrote them. */
public final class ProductVersion implements IVersionProvider {

    /** The name under which the product signs what it writes. */
    public static final String PRODUCT = "ClearCine";

    /** Such as {@code 0.1.0}. */
    public static String text() {
        try (InputStream in = ProductVersion.class.getResourceAsStream("version.properties")) {
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException("version.properties cannot be read", e);
        }
    }

    @Override
    public String[] getVersion() {
        return new String[] {PRODUCT + " " + text()};
    }
}

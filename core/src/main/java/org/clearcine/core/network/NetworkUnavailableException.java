package org.clearcine.core.network;

/** The native library or the weights cannot be used here; the message is a sentence for the user. */
public final class NetworkUnavailableException extends Exception {

    private static final long serialVersionUID = 1L;

    public NetworkUnavailableException(String sentence) {
        super(sentence);
    }

    public NetworkUnavailableException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}

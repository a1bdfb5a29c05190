package org.clearcine.core.training;

/** Training cannot go on; the message is a sentence for the user and the last checkpoint stands. */
public final class TrainingFailedException extends Exception {

    private static final long serialVersionUID = 1L;

    public TrainingFailedException(String sentence) {
        super(sentence);
    }
}

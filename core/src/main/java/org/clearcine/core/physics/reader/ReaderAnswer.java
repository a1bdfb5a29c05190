package org.clearcine.core.physics.reader;

/** What the reader said about a pair. */
public enum ReaderAnswer {
    LEFT,
    EQUAL,
    RIGHT
}

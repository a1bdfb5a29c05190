package org.clearcine.core.registry;

/** What may be done with a set of weights. */
public enum ModelStatus {
    /** Came with the program; what is used when nothing else is active. */
    SHIPPED,
    /** Passed the gate; waits for a named person to activate it. */
    CANDIDATE,
    /** In use unless somebody chooses otherwise; there is at most one. */
    ACTIVE,
    /** Was active once; can be again. */
    RETIRED,
    /** Did not pass the gate; is kept with the reasons and can never be activated. */
    REJECTED
}

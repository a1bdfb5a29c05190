/**
 * Which weights this site has, where they come from, how they were judged, and which of them is in use.
 *
 * <p>Plain durable files: one folder a model, and one journal whose lines are the only thing that decides what is active. Uses
 * network (weights, manifests), document (cards), storage, frame and progress.
 */
package org.clearcine.core.registry;

/** How good a picture is, by the definitions of docs/quality.md. Uses frame. */
package org.clearcine.core.metrics;

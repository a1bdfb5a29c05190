/**
 * What can be pictured: patients, test objects and abstract pictures, and the catalogue that draws them from seeds.
 *
 * <p>Scenes of the training, validation and held-out catalogues differ in seed and in kind. Uses simulate and draw.
 */
package org.clearcine.core.simulate.scene;

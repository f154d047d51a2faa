/**
 * Turns any file (e-mail, office, image, scan) into PDF and text.
 */
@ApplicationModule(allowedDependencies = {})
package uk.candour.rendition;

import org.springframework.modulith.ApplicationModule;

@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package uk.candour.architecture.upward.ground;

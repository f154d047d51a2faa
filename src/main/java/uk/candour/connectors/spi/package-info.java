/**
 * What a connector is: the contract that every source system's adapter keeps.
 */
@NamedInterface("spi")
package uk.candour.connectors.spi;

import org.springframework.modulith.NamedInterface;

/**
 * Where the jar begins: the few libraries that commands on files need, read from the jar
 * in which they lie. Uses nothing but the Java runtime.
 */
package uk.candour.commands.toolbox;

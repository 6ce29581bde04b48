package nl.gem.retention.gate;

/**
 * Where a database runs. The timeline changes when a replica takes over or a moment in the past is recovered, the
 * identifier when the data moved to another cluster; a plain copy of the files changes neither.
 */
public record Origin(long systemIdentifier, String timeline) {}

package ai.jules.kernel;

/** Something that happened. Each context has a sealed parent below this one; the time it happened is the message's own. */
public interface JulesEvent {}

package org.fengqiao.hub.canonical;

/**
 * A document in a partner's own dialect that was read and is valid by its schema; answered by
 * {@code direct:read} to {@link Unread}, so that a door can refuse what is not, and intake need not
 * read it again. Only the module that read it looks inside.
 */
public interface ReadDocument {}

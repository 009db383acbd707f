/** Files to and from partners' SFTP servers. */
@org.jspecify.annotations.NullMarked
package org.fengqiao.hub.channel.sftp;

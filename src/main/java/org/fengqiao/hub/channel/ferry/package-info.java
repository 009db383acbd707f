/** Files that cross a gap: watched folders and SFTP, numbers, manifests, acknowledgements. */
@org.jspecify.annotations.NullMarked
package org.fengqiao.hub.channel.ferry;

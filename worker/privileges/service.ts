/** The use cases of privileges, and the question whether somebody has one. */
export { can, type Owned, requireCan, requirePrivilege } from '#worker/privileges/can.ts';
export { getPrivileges } from '#worker/privileges/listing.ts';

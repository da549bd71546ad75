/** Whether a text is the id of a file system of EFS: of its older form with 8 digits, or with more. */
export function isFileSystemId(text: string): boolean {
  return /^fs-[0-9a-f]{8,40}$/.test(text);
}

/** Whether a text is the id of an access point of EFS. */
export function isAccessPointId(text: string): boolean {
  return /^fsap-[0-9a-f]{8,40}$/.test(text);
}

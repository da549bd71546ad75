/** What sidecars call the main container, whatever its name. */
export const MAIN = "main";

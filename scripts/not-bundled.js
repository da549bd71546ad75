/** Packages that the command line loads from its own folder, and only where it needs them: they are not in its bundle. */
export const NOT_BUNDLED = ["ts-morph", "tsx"];

import { dirname } from "node:path";

/** The folder of the installed `ecs-dsl` package: sources, build and bundle all lie one folder below it. */
export const PACKAGE_FOLDER: string = dirname(import.meta.dirname);

import { openVariable } from "../reading/open-text.ts";

/** What fills in `${NAME}` of a manifest: Copilot's own variables, and those of the shell. */
export type Variables = Readonly<Record<string, string | undefined>>;

/** A text of a manifest with its variables filled in; those that are not set stay open, and `\${NAME}` is `${NAME}`. */
export function interpolated(text: string, variables: Variables): string {
  return text.replaceAll(/(\\?)\$\{([A-Za-z_]\w*)\}/g, (found, escape: string, name: string) =>
    escape === "" ? (variables[name] ?? openVariable(name)) : found.slice(1),
  );
}

/** Variables that Copilot sets while it reads a manifest. */
export function copilotVariables(application: string, environment: string | undefined, shell: Variables): Variables {
  return {
    ...shell,
    COPILOT_APPLICATION_NAME: application,
    COPILOT_ENVIRONMENT_NAME: environment ?? "default",
  };
}

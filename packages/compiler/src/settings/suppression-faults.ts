import type { Diagnostic } from "@ecs-dsl/validators";

type Fault = Pick<Diagnostic, "code" | "message" | "help">;

/** What is wrong with a suppression of `what` that does not say why. */
export function noReason(what: string): Fault {
  return {
    code: "suppression/no-reason",
    message: `The suppression of ${what} gives no reason.`,
    help: "Say why the finding is right here.",
  };
}

/** What is wrong with a suppression of `what` that nothing needs. */
export function unusedSuppression(what: string): Fault {
  return {
    code: "suppression/unused",
    message: `The suppression of ${what} matches no finding that can be suppressed.`,
    help: "Remove it.",
  };
}

/** True for a place, as findings show it, that is `outer` or in it. */
export function isAtOrBelow(path: string, outer: string): boolean {
  return path === outer || path.startsWith(`${outer}.`) || path.startsWith(`${outer}[`);
}

import { defineRule, type Finding } from "../../rule.ts";
import { property, say } from "../../text.ts";
import { isUnknown } from "../../unknown.ts";
import { isWindowsTask } from "../launch.ts";
import { isPlaceholder } from "../../placeholder.ts";
import { ecsApi } from "../source.ts";

export const rootUser = defineRule({
  code: "security/root-user",
  severity: "warning",
  presets: ["strict", "security-hub", "control-tower"],
  on: "container",
  summary: "A container says which user it runs as, and it is not root.",
  source: ecsApi("API_ContainerDefinition.html"),
  check({ container: { user }, label, task }, report) {
    if (isUnknown(user) || isWindowsTask(task)) return;
    if (user === undefined || user === "") report(unsaid(label));
    else if (ROOT.test(user) && !isPlaceholder(user)) report(isRoot(label, user));
  },
});

const ROOT = /^(?:root|0)(?::|$)/;

function isRoot(label: string, user: string): Finding {
  return {
    at: ["user"],
    message: `Container ${label} runs as "${user}"; who breaks into it is root, in the container at least.`,
    help: say`Set ${property("user")} to another one, like "1000:1000".`,
  };
}

/** The image may name one; many do not. */
function unsaid(label: string): Finding {
  return {
    at: [],
    severity: "info",
    message: `Container ${label} runs as the user of its image, which is root unless the image says otherwise.`,
    help: say`Set ${property("user")}, like "1000:1000".`,
  };
}

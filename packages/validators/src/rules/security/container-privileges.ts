import type { Rule, Subjects } from "../../rule.ts";
import { property, say } from "../../text.ts";
import { combined, forbidden } from "../declared.ts";
import { inFiles } from "../in-files.ts";
import { isFargateContainer, isFargateTask, isWindowsTask } from "../launch.ts";
import { ecsApi, ecsGuide } from "../source.ts";
import { wanted } from "../wanted.ts";
import { rootUser } from "./root-user.ts";

const isOnInstance = (subject: Subjects["container"]) => !isFargateContainer(subject);
const hasInstance = (task: Subjects["taskDefinition"]) => !isFargateTask(task);
const isOnLinux = ({ task }: Subjects["container"]) => !isWindowsTask(task);

const SHARED = {
  code: "security/host-pid-ipc",
  severity: "warning",
  presets: ["recommended", "strict", "security-hub", "control-tower"],
  on: "taskDefinition",
  values: (value: unknown) => value === "host",
  when: hasInstance,
  summary: "A task does not share processes and memory with its instance.",
  source: ecsApi("API_RegisterTaskDefinition.html"),
  fix: "none",
} as const;

/** What a container may do to the instance that it shares with others, and to itself; sorted by code. */
export const CONTAINER_PRIVILEGES: readonly Rule[] = [
  forbidden({
    code: "security/host-network",
    severity: "warning",
    presets: ["strict", "security-hub", "control-tower"],
    on: "taskDefinition",
    at: "networkMode",
    values: (value) => value === "host",
    when: hasInstance,
    summary: "A task has a network of its own, not that of its instance.",
    source: ecsGuide("networking-networkmode-host.html"),
    says: "{it} uses the network of its instance",
    because: "it reaches what listens on the instance alone, like the ECS agent and the credentials of other tasks",
    help: say`Set ${property("networkMode")} to "awsvpc", or to "bridge".`,
    fix: "none",
  }),

  inFiles(
    combined(
      forbidden({
        ...SHARED,
        at: "pidMode",
        says: "{it} shares the processes of its instance",
        because: "it sees and may end those of every other task there",
        help: say`Remove ${property("pidMode")}, or set it to "task".`,
      }),
      forbidden({
        ...SHARED,
        at: "ipcMode",
        says: "{it} shares the memory that processes of its instance share",
        because: "it reads and changes that of every other task there",
        help: say`Remove ${property("ipcMode")}, or set it to "task".`,
      }),
    ),
  ),

  inFiles(
    forbidden({
      code: "security/privileged",
      severity: "warning",
      presets: ["recommended", "strict", "security-hub", "control-tower"],
      on: "container",
      at: "privileged",
      values: (value) => value === true,
      when: isOnInstance,
      summary: "A container does not have the rights of root on its instance.",
      source: ecsApi("API_ContainerDefinition.html"),
      says: "{it} is privileged",
      because: "who breaks into it has the instance, and the rights of every task there",
      help: say`Remove ${property("privileged")}, and add to ${property("linuxParameters.capabilities.add", 2)} what it needs.`,
      fix: "none",
    }),
  ),

  wanted({
    code: "security/readonly-rootfs",
    severity: "warning",
    presets: ["strict", "security-hub", "control-tower"],
    on: "container",
    at: "readonlyRootFilesystem",
    values: (value) => value === true,
    when: isOnLinux,
    summary: "A container cannot write to its own image.",
    source: ecsApi("API_ContainerDefinition.html"),
    says: "{it} may write anywhere in its file system",
    because: "who breaks into it can change its programs",
    help: say`Set ${property("readonlyRootFilesystem")} to true, and mount a volume where it has to write, like /tmp.`,
    suggests: true,
  }),

  rootUser,
];

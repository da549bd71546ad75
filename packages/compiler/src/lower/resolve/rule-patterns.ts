import { LISTENER_RULES } from "@ecs-dsl/validators/facts";

const HOST = /^[A-Za-z0-9\-.*?]+$/;

/** Whether ELB compares host names with it. */
export function isHostPattern(host: string): boolean {
  return HOST.test(host) && host.includes(".") && host.length <= LISTENER_RULES.patternLength;
}

const PATH = /^[A-Za-z0-9_\-.$/~"'@:+&*?]+$/;

/** Whether ELB compares paths with it, and some path fits. */
export function isPathPattern(path: string): boolean {
  return beginsAsPath(path) && PATH.test(path) && path.length <= LISTENER_RULES.patternLength;
}

export function beginsAsPath(path: string): boolean {
  return /^[/*?]/.test(path);
}

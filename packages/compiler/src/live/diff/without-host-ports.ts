import { isRecord } from "../../read/is-record.ts";

/** A task definition without the host ports that follow from its containers' ports, which ECS may write out. */
export function withoutHostPorts(task: unknown): unknown {
  if (!isRecord(task) || !/^(awsvpc|host)$/.test(String(task["networkMode"]))) return task;
  const containers = task["containerDefinitions"];
  return Array.isArray(containers) ? { ...task, containerDefinitions: containers.map(ofContainer) } : task;
}

function ofContainer(container: unknown): unknown {
  if (!isRecord(container) || !Array.isArray(container["portMappings"])) return container;
  return { ...container, portMappings: container["portMappings"].map(ofPort) };
}

function ofPort(mapping: unknown): unknown {
  if (!isRecord(mapping) || mapping["hostPort"] !== mapping["containerPort"]) return mapping;
  return Object.fromEntries(Object.entries(mapping).filter(([name]) => name !== "hostPort"));
}

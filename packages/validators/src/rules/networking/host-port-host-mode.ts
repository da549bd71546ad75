import { declared, ended } from "../declaration.ts";
import { property, say, title } from "../../text.ts";
import { isRecord } from "../place.ts";
import { ecsApi } from "../source.ts";

/** Programs write 0 for a port that nobody chose. */
export const hostPortHostMode = declared(
  {
    code: "networking/host-port-host-mode",
    on: "container",
    at: "portMappings[]",
    summary: "A container on the network of its host is reached at the port on which it listens.",
    source: ecsApi("API_PortMapping.html"),
    when: ({ task }) => task.networkMode === "host",
    says: "{it} maps port {value} of the host",
  },
  (mapping) => {
    if (!isRecord(mapping)) return undefined;
    const { containerPort, hostPort } = mapping;
    const isOther = typeof containerPort === "number" && typeof hostPort === "number" && hostPort !== containerPort;
    return isOther && hostPort !== 0 ? { containerPort, hostPort } : undefined;
  },
  ({ value: { containerPort, hostPort }, at, opening }) => ({
    at: [...at, "hostPort"],
    message: ended(opening(`${containerPort} to port ${hostPort}`), {
      answer: "When networkMode=host, the host ports and container ports in port mappings must match.",
    }),
    help: say`Remove ${property([...at, "hostPort"])}; the container is reached at port ${containerPort} of its host.`,
    fix: {
      title: title`Remove ${property([...at, "hostPort"])}`,
      edits: [{ op: "remove", at: [...at, "hostPort"] }],
    },
  }),
);

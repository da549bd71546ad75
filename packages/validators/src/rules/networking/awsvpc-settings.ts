import type { Rule } from "../../rule.ts";
import { combined, forbidden } from "../declared.ts";
import { isAwsvpcContainer } from "../launch.ts";
import { ecsApi } from "../source.ts";

const stated = { on: "container", source: ecsApi("API_ContainerDefinition.html"), when: isAwsvpcContainer } as const;

const dns = {
  ...stated,
  code: "networking/dns-awsvpc",
  summary: "A container of a task with a network interface of its own asks the name servers of the VPC.",
  because: "with the network mode awsvpc a task asks those of its VPC",
} as const;

/** What a container cannot have where the task has a network interface of its own, sorted by code. */
export const AWSVPC_SETTINGS: readonly Rule[] = [
  forbidden({
    ...stated,
    code: "networking/disable-networking-awsvpc",
    at: "disableNetworking",
    summary: "A container of a task with a network interface of its own has a network.",
    values: (value) => value === true,
    says: "{it} has no network",
    because: "with the network mode awsvpc its containers share the network of the task",
  }),

  combined(
    forbidden({ ...dns, at: "dnsSearchDomains", says: "{it} sets the DNS search domains {value}" }),
    forbidden({ ...dns, at: "dnsServers", says: "{it} sets the DNS servers {value}" }),
  ),

  forbidden({
    ...stated,
    code: "networking/extra-hosts-awsvpc",
    at: "extraHosts",
    summary: "A container of a task with a network interface of its own adds no hosts.",
    says: "{it} adds hosts to /etc/hosts",
    because: "ECS does not support that with the network mode awsvpc",
    fix: "none",
  }),

  forbidden({
    ...stated,
    code: "networking/hostname-awsvpc",
    at: "hostname",
    summary: "A container of a task with a network interface of its own has no host name of its own.",
    values: (value) => value !== "",
    says: "{it} is the host {value}",
    because: "with the network mode awsvpc the host name is the task's",
  }),

  forbidden({
    ...stated,
    code: "networking/links-awsvpc",
    at: "links",
    summary: "A container of a task with a network interface of its own has no links.",
    says: "{it} has links to {value}",
    because: "with the network mode awsvpc the containers of a task reach each other at localhost",
    fix: "none",
  }),
];

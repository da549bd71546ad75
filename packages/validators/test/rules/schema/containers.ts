import { ec2Task } from "../tasks.ts";

type Properties = Readonly<Record<string, unknown>>;

/** A container without findings, changed by `properties`. */
export function container(name: unknown, properties: Properties = {}): Properties {
  return { name, image: "public.ecr.aws/nginx/nginx:1.27", memory: 64, ...properties };
}

/** A task for EC2 instances of these containers. */
export function taskOf(...containerDefinitions: readonly unknown[]): Properties {
  return ec2Task({ containerDefinitions });
}

/** Properties of a container that waits for others. */
export function after(condition: unknown, ...names: readonly unknown[]): Properties {
  return { dependsOn: names.map((containerName) => ({ containerName, condition })) };
}

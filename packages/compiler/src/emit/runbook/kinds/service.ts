import { deployments } from "../deployments.ts";
import { health } from "../health.ts";
import type { Topic } from "../topic.ts";

/** What a service has that others have not: targets of load balancers, and deployments that go on until it is healthy. */
export const service: Topic = (subject) => [...health(subject), ...deployments(subject)];

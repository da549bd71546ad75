import { expect, it } from "vitest";
import { queue, worker } from "../../src/index.ts";

it("a worker is its name, its queue and what a task takes", () => {
  const jobs = queue("jobs");
  const scaling = { min: 0, max: 5, messagesPerTask: 10 };
  const thumbnails = worker("thumbnails", { cpu: 512, memory: 1024, image: "thumbnails:1.0", queue: jobs, scaling });
  expect(thumbnails).toMatchObject({
    kind: "worker",
    name: "thumbnails",
    props: { cpu: 512, memory: 1024, image: "thumbnails:1.0", queue: jobs, scaling },
  });
});

it("a worker of a size that Fargate does not have does not compile, nor does one without a queue", () => {
  const jobs = queue("jobs");
  // @ts-expect-error 512 CPU units go with 1024 to 4096 MiB
  worker("thumbnails", { cpu: 512, memory: 512, image: "thumbnails:1.0", queue: jobs });
  // @ts-expect-error a worker works off a queue
  worker("thumbnails", { cpu: 512, memory: 1024, image: "thumbnails:1.0" });
  // @ts-expect-error nothing reaches a worker from outside
  expect(worker("thumbnails", { cpu: 512, memory: 1024, image: "a:1", queue: jobs, routes: {} }).kind).toBe("worker");
});

import { app, queue, topic, worker, type QueueProps, type WorkerAlarms } from "ecs-dsl";
import { describe, expect, it } from "vitest";
import { treeOfApp } from "./editor/compile-shop.ts";
import { deploy } from "./editor/deploy.ts";
import { Account } from "./model/account.ts";
import type { Tree } from "./model/tree.ts";

const DEAD_LETTER = { deadLetter: { maxReceiveCount: 5 } };
const ALL = { waitingMessages: 1000, oldestMessage: 900, deadLetters: 1, notify: topic("alerts") };

function watched(alarms: WorkerAlarms | undefined, jobs: QueueProps = DEAD_LETTER): Tree {
  const mailer = worker("mailer", {
    cpu: 256,
    memory: 512,
    image: "public.ecr.aws/docker/library/busybox:1.37.0",
    queue: queue("jobs", jobs),
    dashboard: alarms !== undefined,
    ...(alarms === undefined ? {} : { alarms }),
  });
  return treeOfApp(app("shop", { workloads: [mailer] }));
}

describe("a worker that is watched", () => {
  it.each<readonly [string, Tree, Tree]>([
    ["alarms and the dashboard come, and go", watched(undefined), watched(ALL)],
    [
      "the queue loses its dead letters, and gets them back",
      watched(ALL),
      watched({ oldestMessage: 900, notify: topic("alerts") }, {}),
    ],
    ["the queue becomes a FIFO queue", watched(ALL), watched(ALL, { ...DEAD_LETTER, fifo: true })],
  ])("deploys where %s", (_name, from, to) => {
    const account = new Account();
    expect([from, to, from].flatMap((tree) => deploy(account, tree))).toEqual([]);
  });
});

import type { Fargate, OperatingSystemFamily, SystemOf, Where, PublicAddress } from "../capacity/where.ts";
import type { Reference } from "../reference.ts";
import type { AnyTopic } from "../resources/topic.ts";
import type { AnySizedTask } from "./any-sized-task.ts";
import type { RunsOn } from "./runs-on.ts";
import type { Service, SizedTask, TaskSettings } from "./service.ts";
import type { ServiceOverrides } from "./service-overrides.ts";
import type { Worker } from "./worker.ts";

/** What happens when a task has ended badly. */
export interface TaskFailure {
  /**
   * The SNS topic that is told: the event of ECS, with the exit codes and the reason. A topic of the app lets EventBridge
   * publish; the policy of any other, named by its ARN or a reference to that, has to let `events.amazonaws.com`. A FIFO
   * topic and one of another region are reported as `config/notify-topic`, a key that EventBridge cannot use as
   * `config/notify-key`; for another key `config/notify-key-policy` says what its policy needs.
   * @example topic("alerts")
   * @example "arn:aws:sns:us-east-1:123456789012:alerts"
   */
  readonly notify: AnyTopic | string | Reference<"output" | "text">;
}

/** What a task that runs to its end says beside what every task of an app does, whoever starts it. */
interface StartedTaskSettings {
  /**
   * The workload that the task is another command of: its image, size, processor, variables, secrets, volumes, mounts, user
   * and rights are the task's as well. What the task says itself takes their place; maps are merged. Where the task says
   * neither image nor processor, the image is one for both: built once, and `deploy.sh --image api=…` gives it to both.
   * @default none
   * @example service("api", { cpu: 256, memory: 512, image: "api:1.0" })
   */
  readonly from?: Service | Worker;
  /**
   * Who is told when the task has ended badly, whoever started it: its main container with another code than 0, or without
   * one because it never ran. A start that ECS refused is no end: that of a schedule is for its `deadLetter`.
   * @default none
   * @example { notify: "arn:aws:sns:us-east-1:123456789012:alerts" }
   */
  readonly onFailure?: TaskFailure;
  /**
   * Whatever ECS accepts beyond these settings, in ECS's own shape.
   * @default none
   */
  readonly overrides?: Omit<ServiceOverrides, "service">;
}

/** Settings of a task that runs to its end, whoever starts it. */
export interface StartedTaskProps<
  W extends Where = Fargate,
  Family extends OperatingSystemFamily = OperatingSystemFamily,
  C = W["cpu"][SystemOf<Family>],
  Side extends string = string,
  Vol extends string = string,
>
  extends
    Omit<TaskSettings<Side, Vol>, "image">,
    SizedTask<W, Family, C, Side, Vol>,
    RunsOn<W>,
    PublicAddress,
    StartedTaskSettings {
  /**
   * What the container runs: an image of the app's own repository, or any image by its URI.
   * @default the image of `from`; needed without that
   */
  readonly image?: TaskSettings<Side, Vol>["image"];
}

/** Settings of such a task as they are kept: of any size, anywhere. */
export interface AnyStartedTaskProps
  extends TaskSettings<string, string>, Omit<AnySizedTask, OfServices>, StartedTaskSettings {}

/** What an ECS service alone says of its tasks. */
type OfServices = "networkMode" | "placementConstraints" | "placementStrategy";

/** What only tasks of a place have, as `gpu` on instances and `ephemeralStorage` on Fargate. Their size may be that of `from`. */
export type OnlyThere<W extends Where, Family extends OperatingSystemFamily> = Omit<
  W["only"][SystemOf<Family>],
  OfServices | "cpu" | "memory"
>;

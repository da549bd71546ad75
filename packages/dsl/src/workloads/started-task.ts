import type { Fargate, OperatingSystemFamily, SystemOf, Where } from "../capacity/where.ts";
import type { AnySizedTask, Service, SizedTask, TaskSettings } from "./service.ts";
import type { ServiceOverrides } from "./service-overrides.ts";
import type { Worker } from "./worker.ts";

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
  extends Omit<TaskSettings<Side, Vol>, "image">, SizedTask<W, Family, C, Side, Vol>, StartedTaskSettings {
  /**
   * What the container runs: an image of the app's own repository, or any image by its URI.
   * @default the image of `from`; needed without that
   */
  readonly image?: TaskSettings<Side, Vol>["image"];
}

/** Settings of such a task as they are kept: of any size, anywhere. */
export interface AnyStartedTaskProps extends TaskSettings<string, string>, AnySizedTask, StartedTaskSettings {}

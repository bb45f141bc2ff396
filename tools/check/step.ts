/** What a step found. */
export interface Outcome {
  readonly ok: boolean;
  /** A few words beside the step's name, such as a size. */
  readonly detail?: string;
  /** Everything it has to say; printed when it failed, or when `verbose`. */
  readonly output?: string;
  readonly verbose?: boolean;
  /** What it counted by itself; a step without counts is one check. */
  readonly tests?: Counts;
}

export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

export interface Step {
  readonly name: string;
  readonly run: () => Promise<Outcome>;
}

/**
 * Runs the groups one after another and the steps of a group side by side, and reports each step in the order it is
 * written. A failed step stops nothing, so that one run shows every fault.
 */
export async function runSteps(
  groups: readonly (readonly Step[])[],
  print: (text: string) => void,
): Promise<Counts> {
  const total = { passed: 0, failed: 0 };
  for (const group of groups) {
    const running = group.map((step) => timed(step));
    for (const step of running) {
      const { name, seconds, outcome } = await step;
      print(report(name, seconds, outcome));
      total.passed += (outcome.ok ? 1 : 0) + (outcome.tests?.passed ?? 0);
      total.failed += (outcome.ok ? 0 : 1) + (outcome.tests?.failed ?? 0);
    }
  }
  return total;
}

async function timed(step: Step): Promise<{ name: string; seconds: number; outcome: Outcome }> {
  const start = performance.now();
  const outcome = await step.run().catch((fault: unknown) => ({ ok: false, output: textOf(fault) }));
  return { name: step.name, seconds: (performance.now() - start) / 1000, outcome };
}

function textOf(fault: unknown): string {
  return fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
}

function report(name: string, seconds: number, { ok, detail, output, verbose }: Outcome): string {
  const time = `${seconds.toFixed(1)} s`.padStart(7);
  const line = [ok ? "ok    " : "FAILED", name.padEnd(18), time, detail ?? ""].join("  ").trimEnd();
  const shown = output !== undefined && (!ok || verbose) ? output.trim() : "";
  return shown === "" ? line : `${line}\n\n${indent(shown)}\n`;
}

function indent(text: string): string {
  return text.replace(/^(?=.)/gm, "    ");
}

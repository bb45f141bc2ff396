import type { State } from "../compile/index.ts";
import type { ChannelName, PlanChannel, ServiceSource } from "../model/index.ts";

/**
 * The ways to reach a service, in the order of what this customer wants; those that this customer cannot use come
 * last, with the reason, and are never left out. Unknown answers change nothing.
 */
export function channelsFor(state: State, service: ServiceSource): readonly PlanChannel[] {
  const usable: PlanChannel[] = [];
  const others: PlanChannel[] = [];
  for (const name of inOrder(service.channels, wantedChannels(state))) {
    const channel = channelFor(state, service, name);
    (channel.usable ? usable : others).push(channel);
  }
  return others.length === 0 ? usable : [...usable, ...others];
}

function inOrder(channels: readonly ChannelName[], wanted: readonly ChannelName[]): readonly ChannelName[] {
  if (wanted.length === 0) return channels;
  const place = (channel: ChannelName) =>
    wanted.includes(channel) ? wanted.indexOf(channel) : wanted.length;
  return [...channels].sort((a, b) => place(a) - place(b));
}

function wantedChannels({ event, slots, program }: State): readonly ChannelName[] {
  const { preference, order } = event.source.channels ?? {};
  const fact = preference === undefined ? undefined : program.facts.get(preference);
  const wish = fact === undefined ? undefined : slots[fact.slot];
  return typeof wish === "string" && order !== undefined && Object.hasOwn(order, wish)
    ? (order[wish] ?? [])
    : [];
}

function channelFor({ event, slots }: State, service: ServiceSource, channel: ChannelName): PlanChannel {
  const obstacle = event.source.channels?.cannot?.find(
    (entry, index) =>
      entry.channels.includes(channel) &&
      (entry["strong-identification-only"] !== true || service.identification !== "none") &&
      event.cannot[index]?.(slots) === true,
  );
  return { channel, usable: obstacle === undefined, why: obstacle?.text ?? null };
}

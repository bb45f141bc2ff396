import type { PlanChannel, PlanItem, PlanService, SafetyItem } from "../model/index.ts";
import { type Line, line, type Part } from "./blocks.ts";
import type { Context } from "./context.ts";
import { plain } from "./escape.ts";
import { phoneParts, phonesInOrder } from "./phones.ts";
import { channelWords } from "./words-service.ts";

/** How the customer reaches the service: usable channels in the customer's order, then those that do not suit and why. */
export function contactLines(item: PlanItem | SafetyItem, service: PlanService, context: Context): Line[] {
  const usable = item.channels.filter((channel) => channel.usable);
  const unusable = item.channels.filter((channel) => !channel.usable);
  const parts = joined([
    ...usable.map((channel) => channelParts(channel, service, context)),
    ...unlistedParts(item, service, context),
  ]);
  const how: Line[] = parts.length === 0 ? [] : [{ label: context.say("how"), parts, weight: "normal" }];
  return [...how, ...unusable.map((channel) => unusableLine(channel, context))];
}

/** Numbers and addresses of the service that no listed channel has shown. */
function unlistedParts(item: PlanItem | SafetyItem, service: PlanService, context: Context): Part[][] {
  const listed = new Set(item.channels.map(({ channel }) => channel));
  const phone = listed.has("phone") || service.phones.length === 0 ? [] : [phonesOf(service, context)];
  const more: Part[][] =
    listed.has("web") || service.web.length === 0
      ? []
      : [[{ text: `${context.say("more")} ` }, ...webParts(service)]];
  return [...phone, ...more];
}

function channelParts({ channel }: PlanChannel, service: PlanService, context: Context): Part[] {
  const word = channelWords[channel][context.language];
  if (channel === "phone" && service.phones.length > 0) {
    return [{ text: `${word} ` }, ...phonesOf(service, context)];
  }
  if (channel === "web" && service.web.length > 0) return [{ text: `${word} ` }, ...webParts(service)];
  return [{ text: word }];
}

/** The service's numbers for this reader, best first. */
export function phonesOf(service: PlanService, context: Context): Part[] {
  const phoned = phonesInOrder(
    service.phones.map((phone) => ({ phone })),
    context.language,
  );
  return joined(phoned.map(({ phone }) => phoneParts(phone, context)));
}

export function webParts(service: PlanService): Part[] {
  return joined(service.web.map((address) => [webPart(address)]));
}

/** The address as a link, when it is one that a catalogue may hold. */
export function webPart(address: string): Part {
  const text = plain(address);
  const isAddress = /^[a-z0-9.-]+\.[a-z]{2,}(\/[A-Za-z0-9._~/-]*)?$/.test(text);
  return isAddress ? { text, href: `https://${text}` } : { text };
}

function unusableLine({ channel, why }: PlanChannel, { language, say, text }: Context): Line {
  const word = channelWords[channel][language];
  return line(why === null ? word : `${word} – ${text(why)}`, say("unusable"));
}

/** The pieces with commas between. */
function joined(pieces: readonly (readonly Part[])[]): Part[] {
  return pieces.flatMap((parts, index) => (index === 0 ? parts : [{ text: ", " }, ...parts]));
}

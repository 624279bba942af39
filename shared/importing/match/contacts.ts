/** E-mail addresses and websites as signs of who runs a program. */
import { visible } from "../../program/text";
import type { Candidate } from "./candidate";

export interface Contacts {
  readonly addresses: ReadonlySet<string>;
  /** Hosts of websites, without "www.". */
  readonly hosts: ReadonlySet<string>;
  /** The domains of both, as they are registered: "example.edu". */
  readonly domains: ReadonlySet<string>;
}

export type ContactAgreement = "address" | "site" | "domain" | "none" | "different";

/** Hosts of everybody: directories of programs, and services where anybody may have a page or an address. */
const SHARED_DOMAINS: ReadonlySet<string> = new Set(
  (
    "ama-assn.org acgme.org nrmp.org aamc.org residencyexplorer.org acmg.net ashg.org doximity.com google.com gmail.com " +
    "yahoo.com outlook.com hotmail.com icloud.com aol.com facebook.com instagram.com x.com twitter.com linkedin.com " +
    "wixsite.com wordpress.com weebly.com squarespace.com github.io"
  ).split(" "),
);

export function contactsOf({ website, emails }: Candidate): Contacts {
  const addresses = emails.map((email) => visible(email).toLowerCase()).filter((email) => email.includes("@"));
  const hosts = [hostOf(website)].filter((host) => host !== "" && !SHARED_DOMAINS.has(domainOf(host)));
  const mailHosts = addresses.map((address) => address.slice(address.lastIndexOf("@") + 1));
  const domains = [...hosts, ...mailHosts].map(domainOf).filter((domain) => !SHARED_DOMAINS.has(domain));
  return { addresses: new Set(addresses), hosts: new Set(hosts), domains: new Set(domains) };
}

export function compareContacts(a: Contacts, b: Contacts): ContactAgreement {
  if (shares(a.addresses, b.addresses)) return "address";
  if (shares(a.hosts, b.hosts)) return "site";
  if (shares(a.domains, b.domains)) return "domain";
  return a.domains.size > 0 && b.domains.size > 0 ? "different" : "none";
}

function shares(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const value of a) if (b.has(value)) return true;
  return false;
}

function hostOf(website: string): string {
  const [, host = ""] =
    /^(?:[a-z]+:\/\/)?(?:www\d?\.)?([a-z0-9.-]+\.[a-z]{2,})(?:[/:?#]|$)/i.exec(visible(website)) ?? [];
  return host.toLowerCase();
}

function domainOf(host: string): string {
  return host.split(".").slice(-2).join(".");
}

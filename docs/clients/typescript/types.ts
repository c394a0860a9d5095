// Code generated from api/openapi.yaml; go test ./docs/clients -update writes it anew. DO NOT EDIT.

export interface Article {
  /** The article as a reader sees it, paragraphs on lines of their own. Offsets count in this string. An unpaired surrogate escape is read as U+FFFD. */
  text: string;
  /** The day of publication, as YYYY-MM-DD or as an RFC 3339 time. */
  published_at?: string;
  /** The headline, where it is not part of the text. */
  title?: string;
  /** The client's name for the article; echoed. */
  id?: string;
  /** Where the article was published. */
  url?: string;
}

export interface Extraction {
  document: Document;
  offsets: OffsetUnit;
  ruleset: Ruleset;
  /** False where the time budget ended before the article did. */
  complete: boolean;
  warnings: Array<Warning>;
  /** In reading order. */
  claims: Array<Claim>;
  explanation?: Explanation;
}

export interface Document {
  /** As the request gave it; absent where it gave none. */
  id?: string;
  /** Of the text in UTF-8. */
  sha256: string;
  /** ISO 639-1. */
  language: string;
  length: number;
  anchor?: Anchor;
  zones: Array<Zone>;
  metadata?: Metadata;
  /** What `start`, `end` and `length` count in, where it is not the string that the request held: the article of a page or news object. */
  text?: string;
}

/** What a page or news object says of itself; members that it does not tell are absent. */
export interface Metadata {
  title?: string;
  byline?: string;
  published_at?: string;
  url?: string;
  site?: string;
  /** As tagged: en-GB. */
  language?: string;
}

/** A news object in IPTC's ninjs, versions 1 to 3. Read are `uri`, `headline` or `headlines`, `byline` or `by`, `body_html`, `body_xhtml`, `body_text` or `bodies`, `versioncreated`, `firstcreated` and `language`, in either spelling of their case; all else is passed over. */
export type NewsObject = Record<string, unknown>;

/** The answer to one line of a batch. */
export interface BatchLine {
  /** Its number in the request, blank lines counted. */
  line: number;
  /** As the line gave it, where it could be read; absent where it gave none. */
  id?: string;
  result?: Extraction;
  problem?: Problem;
}

/** The last line of a batch. */
export interface BatchEnd {
  totals: {
    /** Lines answered. */
    lines: number;
    results: number;
    problems: number;
    /** Results that the time budget cut. */
    incomplete: number;
    claims: number;
    /** The request was read to its end. */
    complete: boolean;
  };
  problem?: Problem;
}

/** W3C Web Annotations: an annotation a claim. Its target quotes the words and gives their position in code points; its body is the payload in terms of schema.org, and of `urn:factdesk:term:` where that has none. */
export interface AnnotationPage {
  "@context": unknown[];
  id: string;
  type: "AnnotationPage";
  items: Array<Annotation>;
}

export interface Annotation {
  id: string;
  type: "Annotation";
  motivation: "identifying" | "describing";
  body: {
    type: string;
  };
  target: {
    /** The address of the article or the hash of its text. */
    source: string;
    selector: unknown[];
  };
  "factdesk:rule": string;
  "factdesk:confidence": number;
  "factdesk:modality": string;
  "factdesk:negated": boolean;
  "factdesk:attribution"?: Record<string, unknown>;
}

/** The day against which relative dates were resolved; absent where there was none. */
export interface Anchor {
  date: string;
  /** Given with the request, read from the page or news object, or from a dateline with a year. */
  from: "request" | "metadata" | "dateline";
}

export interface Zone {
  kind: ZoneKind;
  start: Offset;
  end: Offset;
}

export interface Warning {
  /** Stable, for programs. */
  code: string;
  /** For people. */
  detail: string;
}

/** One envelope, and one payload under the key that `type` names. */
export interface Claim {
  /** A hash of document, type, span and value; the same in every answer. */
  id: string;
  type: ClaimType;
  /** The words, exactly as they stand between start and end. */
  text: string;
  start: Offset;
  end: Offset;
  context: Context;
  sentence: Range;
  zone: ZoneKind;
  /** The id of the rule, as /rules lists it. */
  rule: string;
  confidence: number;
  /** The article says that it is not so. */
  negated: boolean;
  modality: "asserted" | "planned" | "possible" | "conditional" | "alleged";
  attribution?: Attribution;
  /** The id of the first claim of the article that says the same; absent for that one. */
  same_as?: string;
  trace?: Trace;
  count?: Count;
  date?: Date;
  person?: Person;
  organization?: Organization;
  assurance?: Assurance;
  place?: Place;
  quote?: Quote;
  amount?: Amount;
}

/** The text just before and just after, up to about 30 code points, to find the place again. */
export interface Context {
  prefix: string;
  suffix: string;
}

/** How the claim came about; with `explain=1` only. */
export interface Trace {
  /** The parts that the rule saw, in the order of its work. */
  steps: Array<Step>;
  /** The words that set negation, modality and attribution. */
  cues: Array<Step>;
  /** The claims of the same type that this one displaced. */
  beaten: Array<{
    rule: string;
    text: string;
    start: Offset;
    end: Offset;
  }>;
}

export interface Step {
  name: string;
  text: string;
  start: Offset;
  end: Offset;
}

/** What was made of the place that `at` names. */
export interface Explanation {
  at: Offset;
  zone: ZoneKind;
  sentence?: Range;
  /** The words of the sentence as the rules see them, with lemma and Penn Treebank tag. */
  words: Array<{
    text: string;
    lemma: string;
    tag: string;
    start: Offset;
    end: Offset;
  }>;
  /** The ids of the claims that cover the place. */
  claims: Array<string>;
  /** What looked like a claim there, and why it is none. */
  misses: Array<{
    type?: ClaimType;
    reason: string;
    text: string;
    start: Offset;
    end: Offset;
  }>;
}

/** Who says so; absent where the article says so itself. */
export interface Attribution {
  source: string;
  /** The word that attributes. */
  cue: string;
  start: Offset;
  end: Offset;
}

/** How many of something there are. */
export interface Count {
  /** Null where the number is indefinite; the low end of a range. */
  value: number | null;
  min?: number;
  max?: number;
  relation: "exact" | "about" | "at_least" | "more_than" | "at_most" | "less_than" | "range" | "indefinite";
  /** The counted phrase as written. */
  noun: string;
  /** Its head noun. */
  head: string;
  of: "people" | "groups" | "things" | "events";
  /** The ids of the counts that this one is the total of. */
  parts?: Array<string>;
  event?: Event;
}

/** The happening that the counted things take part in as its theme; absent where the clause names none. */
export interface Event {
  /** A kind of happening: arrest, death, extradition … */
  type: string;
  /** The word that tells so. */
  trigger: string;
  agent?: string;
  origin?: string;
  destination?: string;
  /** Where it happened. */
  place?: string;
  /** A TIMEX3 value. */
  date?: string;
}

/** A point or stretch of time, in the terms of TIMEX3 (ISO-TimeML). */
export interface Date {
  value: string;
  kind: "date" | "time" | "duration" | "set";
  /** minute, hour, day, week, month, quarter, season, half, year, decade … */
  grain?: string;
  /** The first calendar day, YYYY-MM-DD. */
  from?: string;
  /** The last calendar day, YYYY-MM-DD. */
  to?: string;
  /** Resolved against another day. */
  relative: boolean;
  /** START, MID, END, APPROX … */
  modifier?: string;
}

/** Somebody mentioned by name; one claim a person. */
export interface Person {
  /** The fullest name without titles. */
  name: string;
  aliases: Array<string>;
  role?: string;
  affiliation?: string;
  /** Named in a byline. */
  author: boolean;
  mentions: Mentions;
}

/** A body with a proper name; one claim a body. */
export interface Organization {
  name: string;
  acronym?: string;
  aliases: Array<string>;
  kind: "government" | "law_enforcement" | "military" | "court" | "company" | "media" | "criminal" | "political_party" | "ngo" | "international" | "school" | "sports" | "other";
  country?: string;
  mentions: Mentions;
}

/** A party binds itself to do or not to do something, or refuses to. */
export interface Assurance {
  giver?: Party;
  recipient?: Party;
  kind: "no_death_penalty" | "no_life_sentence" | "no_torture" | "fair_trial" | "humane_treatment" | "no_onward_transfer" | "return_home" | "other";
  /** The act forsworn or promised. */
  commitment: string;
  beneficiaries?: Beneficiaries;
  /** The party declined to bind itself. */
  refused: boolean;
}

/** A place mentioned by name; one claim a place. A country is one place under all its names, and a place that stands for its government is a place still. */
export interface Place {
  /** The fullest name in the article. */
  name: string;
  /** Towns and villages are `city`; waters, mountains, streets and buildings `other`. */
  kind: "country" | "capital" | "city" | "region" | "other";
  /** The English short name of the country that it is or lies in; absent where that is not known. */
  country?: string;
  mentions: Mentions;
}

/** What somebody is said to have said. A direct quote spans its quotation, marks included, over sentences and paragraphs; one that its speaker interrupts is two quotes. A statement in the article's words spans its clause; where it quotes in part, it is direct and spans the whole. */
export interface Quote {
  /** The fullest name in the article, also where a pronoun or description stands for it; as written where the article does not tell. Absent where nobody is said to speak. */
  speaker?: Party;
  /** The word that tells who speaks: said, according to. */
  cue?: string;
  /** Wholly or partly in the speaker's own words. */
  direct: boolean;
}

/** A sum of money, a percentage or a measure with its unit. */
export interface Amount {
  /** Null where the number is indefinite; the low end of a range. Of money, in units of the currency: 190p is 1.9. */
  value: number | null;
  min?: number;
  max?: number;
  /** In the singular, with underscores; absent for money. */
  unit?: string;
  /** ISO 4217; absent where it is not money or the article does not tell. */
  currency?: string;
  relation: "exact" | "about" | "at_least" | "more_than" | "at_most" | "less_than" | "range" | "indefinite";
}

/** Absent where the article names nobody. */
export interface Party {
  name: string;
}

/** How many it covers; absent where the article does not let a reader say so. */
export interface Beneficiaries {
  value: number;
  text: string;
}

export type Mentions = Array<Mention>;

export interface Mention {
  start: Offset;
  end: Offset;
  text: string;
}

export interface Range {
  start: Offset;
  end: Offset;
}

/** In the unit that `offsets` names; ends are exclusive. */
export type Offset = number;

export type OffsetUnit = "utf-32" | "utf-16" | "utf-8";

export type ClaimType = "count" | "date" | "person" | "organization" | "assurance" | "place" | "quote" | "amount";

export type ZoneKind = "headline" | "byline" | "dateline" | "body" | "caption" | "link" | "boilerplate";

/** A short hash of rules and lexicons, those of the operator included; answers of equal rulesets are equal. It may change between two requests, never within an answer. */
export type Ruleset = string;

export interface Reports {
  /** A report that comes twice, with the same id and text, counts once. */
  reports: Array<Report>;
}

export interface Report {
  /** What the answer calls the report; no two reports share one. */
  id: string;
  /** As the text of an article. */
  text: string;
  /** As the published_at of an article. Without it, the report overtakes nothing and is not overtaken. */
  published_at?: string;
  title?: string;
  url?: string;
}

export interface Comparison {
  offsets: OffsetUnit;
  ruleset: Ruleset;
  /** False where the time budget ended before a report did. */
  complete: boolean;
  /** By time of publication, then by id. */
  reports: Array<ComparedReport>;
  /** The voices among the reports; reports that share their sentences are one. */
  sources: Array<Source>;
  /** The facts, by story and type, the best supported first. */
  clusters: Array<Cluster>;
  sums: Array<Sum>;
  /** Figures that changed from report to report. */
  timelines: Array<Timeline>;
  /** Persons, organizations and places over all reports. */
  entities: Array<Entity>;
  /** With `explain=1` only; 5000 at most. */
  decisions?: Array<Decision>;
}

export interface ComparedReport {
  id: string;
  published_at?: string;
  url?: string;
  title?: string;
  sha256: string;
  length: number;
  /** Reports with different numbers tell different stories; their figures and assurances are not compared. */
  story: number;
  /** How many claims it makes. */
  claims: number;
  complete: boolean;
  warnings: Array<Warning>;
}

export interface Source {
  reports: Array<string>;
  /** The greatest share of a report's wording outside of quotes that another report of the source has, too. */
  shared: number;
}

/** One fact, its payload under the key that `type` names, and the claims that speak of it. */
export interface Cluster {
  /** A hash of the support; the same in every answer. */
  id: string;
  type: ClaimType;
  /** The fact in a sentence made from its parts. */
  statement: string;
  /** `corroborated` by two or more sources; `single`, told by one; `conflicting`, told in ways that cannot all be true; `superseded`, overtaken by a later report. */
  status: "corroborated" | "single" | "conflicting" | "superseded";
  story: number;
  /** How many independent sources support it. */
  sources: number;
  negated: boolean;
  modality: "asserted" | "planned" | "possible" | "conditional" | "alleged";
  count?: Count;
  date?: Date;
  person?: Person;
  organization?: Organization;
  assurance?: Assurance;
  place?: Place;
  quote?: Quote;
  amount?: Amount;
  /** By report, then by place. */
  support: Array<Support>;
  /** Where the support differs, field by field. */
  differs: Array<Difference>;
  /** The id of the cluster that overtook this one. */
  superseded_by?: string;
}

export interface ClaimReference {
  /** The id of a report. */
  report: string;
  /** The id of one of its claims. */
  claim: string;
}

export interface Support {
  report: string;
  claim: string;
  text: string;
  start: Offset;
  end: Offset;
  attribution?: Attribution;
}

export interface Difference {
  /** A member of the payload: value, date, trigger, giver, beneficiaries, role … */
  field: string;
  /** `contradiction`: not both can be true. `detail`: both can; one says more, or speaks of more. `wording`: the same in other words. */
  kind: "contradiction" | "detail" | "wording";
  values: Array<{
    value: string;
    reports: Array<string>;
    claims: Array<ClaimReference>;
  }>;
}

export interface Sum {
  total: number;
  parts: Array<number>;
  /** Whether the parts add up to the total. */
  holds: boolean;
  total_cluster: string;
  /** In the order of `parts`. */
  part_clusters: Array<string>;
  /** Why these are taken for the parts of the total. */
  evidence: string;
}

export interface Timeline {
  /** That of the latest figure. */
  statement: string;
  steps: Array<{
    /** When it was first told. */
    published_at?: string;
    value: string;
    cluster: string;
    reports: Array<string>;
  }>;
}

export interface Entity {
  cluster: string;
  type: ClaimType;
  /** The fullest name. */
  name: string;
  /** What each report calls it. */
  namings: Array<{
    report: string;
    name: string;
    aliases: Array<string>;
    role?: string;
    kind?: string;
    mentions: number;
  }>;
}

/** Why two claims were or were not taken for the same fact. */
export interface Decision {
  left: ClaimReference;
  right: ClaimReference;
  joined: boolean;
  /** The weights of the factors together. */
  score: number;
  /** The score from which on they are joined. */
  threshold: number;
  /** What forbade it whatever the score. */
  veto?: string;
  factors: Array<{
    feature: string;
    weight: number;
    detail: string;
  }>;
}

export interface Rules {
  ruleset: Ruleset;
  rules: Array<Rule>;
}

export interface Rule {
  id: string;
  /** The claim type that it finds. */
  type: string;
  /** Whether it came with the service or stands in the folder that `--rules` names. */
  source: "builtin" | "custom";
  /** What a custom rule finds; docs/patterns.md has the language. */
  pattern?: string;
  doc: string;
  /** The ids of what runs before it. */
  requires: Array<string>;
  examples: {
    yes: Array<string>;
    no: Array<string>;
  };
}

export interface Index {
  service: string;
  links: Record<string, string>;
}

export interface Health {
  status: "ok";
}

export interface Version {
  version: string;
  revision: string;
  go: string;
  ruleset?: Ruleset;
}

/** RFC 9457. */
export interface Problem {
  /** Stable, for programs. */
  type: "urn:factdesk:problem:malformed-request" | "urn:factdesk:problem:unauthorized" | "urn:factdesk:problem:forbidden" | "urn:factdesk:problem:not-found" | "urn:factdesk:problem:method-not-allowed" | "urn:factdesk:problem:not-acceptable" | "urn:factdesk:problem:too-slow" | "urn:factdesk:problem:too-large" | "urn:factdesk:problem:unsupported-media-type" | "urn:factdesk:problem:invalid-request" | "urn:factdesk:problem:too-many-requests" | "urn:factdesk:problem:internal" | "urn:factdesk:problem:unavailable";
  title: string;
  status: number;
  detail: string;
  request_id: string;
  /** The bytes that a body, or the code points that a text may have; with 413. */
  limit?: number;
  errors?: Array<FieldError>;
}

/** One thing to mend, in the body (`pointer`) or in the query (`parameter`). */
export interface FieldError {
  /** A JSON pointer into the body (RFC 6901). */
  pointer?: string;
  /** The name of a query parameter. */
  parameter?: string;
  detail: string;
}

package extract_test

import (
	"context"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/require"

	"factdesk/internal/effort"
	"factdesk/internal/extract"
	"factdesk/internal/extract/claim"
	"factdesk/internal/extract/overlay"
	"factdesk/internal/extract/ruletest"
)

// open makes an engine with a folder of these files in force.
func open(files map[string]string) (*extract.Extractor, error) {
	dir := fstest.MapFS{}
	for name, content := range files {
		dir[name] = &fstest.MapFile{Data: []byte(content)}
	}
	folder, err := overlay.Read(dir)
	if err != nil {
		return nil, err
	}
	return extract.Open(folder)
}

func mustOpen(t testing.TB, files map[string]string) *extract.Extractor {
	t.Helper()
	x, err := open(files)
	require.NoError(t, err)
	return x
}

// gists lists the claims of a text as "words | gist | rule", of one type.
func gists(t testing.TB, x *extract.Extractor, kind claim.Type, text string) []string {
	t.Helper()
	res, err := x.Extract(context.Background(), extract.Request{Text: text, PublishedAt: examplePublished})
	require.NoError(t, err)
	require.True(t, res.Complete)
	var out []string
	for i := range res.Claims {
		if c := &res.Claims[i]; c.Type == kind {
			out = append(out, strings.Join([]string{res.Doc.Slice(c.Span), ruletest.Gist(c), c.Rule}, " | "))
		}
	}
	return out
}

const evictions = `evict	eviction verb object
turn out	eviction verb object people
eviction	eviction head
`

func TestAnEventKindOfOnesOwn(t *testing.T) {
	x := mustOpen(t, map[string]string{"events.txt": evictions})
	require.Equal(t, []string{
		"Nine families | 9 exact families eviction | count.phrase",
		"14 evictions | 14 exact evictions eviction | count.phrase",
	}, gists(t, x, claim.TypeCount, "Nine families were evicted on Monday. The court ordered 14 evictions."))
}

func TestAnEntryTakenOut(t *testing.T) {
	const text = "The storm drowned 12 sailors."
	plain := mustOpen(t, nil)
	require.Equal(t, []string{"12 sailors | 12 exact sailors death | count.phrase"}, gists(t, plain, claim.TypeCount, text))
	x := mustOpen(t, map[string]string{"events.txt": "!drown\n"})
	require.Equal(t, []string{"12 sailors | 12 exact sailors | count.phrase"}, gists(t, x, claim.TypeCount, text))
	altered, err := mustOpen(t, map[string]string{"approximators.txt": "!at least\n"}).Altered()
	require.NoError(t, err)
	require.NotEmpty(t, altered)
	altered, err = x.Altered()
	require.NoError(t, err)
	require.Empty(t, altered)
}

const countRule = `
- id: count.flats_cleared
  type: count
  doc: Finds the homes that somebody clears.
  pattern: |-
    agent:(#np | #organization)? trigger:[~clear %VB] number:#number noun:((%JJ | [%NN !%NNS])* @our_homes) (in | from)? origin:#place? date:#date?
  except:
  - "~clear #number parking"
  event: eviction
  of: groups
  examples:
    yes:
    - "Bailiffs cleared [40 council flats]{40 exact flats eviction} in Norland."
    - "They want to clear [at least nine bedsits]{9 at_least bedsits eviction}."
    no:
    - They cleared two parking flats.
    - They cleared two roads.
`

var countFiles = map[string]string{"a.yaml": countRule, "our_homes.txt": "# match: lemma\nflat\nbedsit\n"}

func TestACountRule(t *testing.T) {
	x := mustOpen(t, countFiles)
	res, err := x.Extract(context.Background(), extract.Request{
		Text: "The bailiffs of Norland cleared about 40 council flats in Kenya on Tuesday.", PublishedAt: examplePublished,
	})
	require.NoError(t, err)
	var c *claim.Claim
	for i := range res.Claims {
		if res.Claims[i].Type == claim.TypeCount {
			require.Nil(t, c, "one quantity, one count")
			c = &res.Claims[i]
		}
	}
	require.Equal(t, "count.flats_cleared", c.Rule)
	require.Equal(t, "about 40 council flats", res.Doc.Slice(c.Span))
	require.InDelta(t, 40, *c.Count.Value, 0)
	require.Equal(t, claim.Groups, c.Count.Of)
	require.Equal(t, claim.About, c.Count.Relation)
	require.Equal(t, "council flats", c.Count.Noun)
	require.Equal(t, "cleared", c.Count.Event.Trigger)
	require.Equal(t, "Kenya", c.Count.Event.Origin)

	require.Equal(t, []string{"40 flats | 40 exact flats eviction negated | count.flats_cleared"},
		gists(t, x, claim.TypeCount, "The mayor denied that bailiffs had cleared 40 flats."), "refined as built-in claims are")
}

func TestTheLongerClaimWins(t *testing.T) {
	rule := strings.NewReplacer("noun:((%JJ | [%NN !%NNS])* @our_homes)", "noun:council").Replace(countRule)
	_, err := open(map[string]string{"a.yaml": rule})
	require.ErrorContains(t, err, "[40 council flats] by count.phrase", "the message tells what beat the rule")
}

const nameRules = `
- id: organization.tide_board
  type: organization
  doc: Finds boards by what they oversee.
  pattern: |-
    name:%NNP+ ',' the ports regulator
  kind: government
  examples:
    yes:
    - "[Umbekka Harbour]{Umbekka Harbour government}, the ports regulator, said no."
    - "They asked [Tarvolo]{Tarvolo government}, the ports regulator."
    no:
    - They asked the ports regulator.
    - Umbekka Harbour said no.
- id: person.harbourmaster
  type: person
  doc: Finds masters of harbours.
  pattern: |-
    role:harbourmaster name:%NNP+
  examples:
    yes:
    - "They asked harbourmaster [Ada Vrelund]{Ada Vrelund harbourmaster}."
    - "The harbourmaster [Odo Quist]{Odo Quist harbourmaster} left. [Quist]{Odo Quist harbourmaster} was tired."
    no:
    - They asked the harbourmaster.
    - Ada Vrelund left.
`

func TestNameRules(t *testing.T) {
	x := mustOpen(t, map[string]string{"names.yaml": nameRules})
	text := "Mary Tarvolo, the ports regulator, met harbourmaster Ada Vrelund. Vrelund told Tarvolo of the flood."
	require.Equal(t, []string{"Mary Tarvolo | Mary Tarvolo government | organization.tide_board"}, gists(t, x, claim.TypeOrganization, text))
	require.Equal(t, []string{"Ada Vrelund | Ada Vrelund harbourmaster | person.harbourmaster"}, gists(t, x, claim.TypePerson, text),
		"a name is of one type only")
}

const assuranceRule = `
- id: assurance.safe_conduct
  type: assurance
  doc: Finds letters of safe conduct.
  pattern: |-
    giver:(#np | #organization | #person | #place) [~issue %VB] commitment:letters of safe conduct (to | for) recipient:(the? beneficiaries:(#number %NNS))
  kind: humane_treatment
  examples:
    yes:
    - "[Norland issued letters of safe conduct to the 14 sailors]{humane_treatment by Norland to 14 sailors}."
    - "In May [the harbour board issued letters of safe conduct for six pilots]{humane_treatment by harbour board to six pilots}."
    no:
    - Norland wrote letters to the 14 sailors.
    - Nobody issued letters of safe conduct.
`

func TestAnAssuranceRule(t *testing.T) {
	x := mustOpen(t, map[string]string{"a.yaml": assuranceRule})
	res, err := x.Extract(context.Background(), extract.Request{Text: "Norland issued letters of safe conduct to the 14 sailors."})
	require.NoError(t, err)
	for i := range res.Claims {
		if a := res.Claims[i].Assurance; a != nil {
			require.Equal(t, "letters", a.Commitment)
			require.InDelta(t, 14, a.Beneficiaries.Value, 0)
			return
		}
	}
	t.Fatal("no assurance")
}

func TestTheRulesetFollowsTheFolder(t *testing.T) {
	plain := mustOpen(t, nil)
	empty := mustOpen(t, map[string]string{"a.yaml": "# nothing yet\n", "events.txt": ""})
	require.Equal(t, plain.Ruleset(), empty.Ruleset())
	seen := map[string]string{plain.Ruleset(): "plain"}
	for name, files := range map[string]map[string]string{
		"a list":       {"events.txt": evictions},
		"less of it":   {"events.txt": "!drown\n"},
		"a new list":   {"our_homes.txt": "flat\n"},
		"by lemma":     {"our_homes.txt": "# match: lemma\nflat\n"},
		"a rule":       countFiles,
		"other advice": {"a.yaml": strings.Replace(countRule, "of: groups", "of: things", 1), "our_homes.txt": countFiles["our_homes.txt"]},
	} {
		x := mustOpen(t, files)
		require.Empty(t, seen[x.Ruleset()], name)
		seen[x.Ruleset()] = name
	}
	moved := mustOpen(t, map[string]string{"b.yml": "\n\n" + countRule, "our_homes.txt": countFiles["our_homes.txt"]})
	require.Equal(t, "a rule", seen[moved.Ruleset()], "where a rule stands changes nothing")
	back, err := extract.Open(nil)
	require.NoError(t, err)
	require.Equal(t, plain.Ruleset(), back.Ruleset())
}

func TestAFolderIsRefusedWholeWithEveryReason(t *testing.T) {
	x, err := open(map[string]string{
		"events.txt": "evict\teviction verb objekt\n!levitate\n",
		"a.yaml":     "- {id: count.a, typ: count}\n",
		"b.yaml":     strings.Replace(countRule, "count.flats_cleared", "count.phrase", 1),
	})
	require.Nil(t, x)
	for _, want := range []string{
		`events.txt:1: unknown role "objekt"`, "events.txt:2: the built-in list has no such entry",
		`a.yaml:1: rule count.a: unknown key "typ"`, "b.yaml:2: rule count.phrase: a built-in rule has this id",
	} {
		require.ErrorContains(t, err, want)
	}
}

func TestExamplesAreHeldThroughTheWholePipeline(t *testing.T) {
	for name, c := range map[string]struct{ from, to, want string }{
		"nothing found":  {"cleared [40 council flats]", "painted [40 council flats]", "the rule finds nothing; other rules find"},
		"other words":    {"[40 council flats]", "40 [council flats]", "the rule finds [40 council flats]{40 exact flats eviction}"},
		"other gist":     {"{9 at_least", "{9 exact", "the rule finds [at least nine bedsits]{9 at_least bedsits eviction}"},
		"no brackets":    {"[40 council flats]{40 exact flats eviction}", "40 council flats", "has to stand in square brackets"},
		"open bracket":   {"flats]{40", "flats{40", "a bracket is not closed"},
		"finds too much": {"They cleared two roads.", "They cleared two flats.", "of what to leave alone: the rule finds [two flats]"},
		"more than told": {"in Norland.", "in Norland. Later they cleared two bedsits.", "which is more than is marked"},
	} {
		t.Run(name, func(t *testing.T) {
			rule := strings.Replace(countRule, c.from, c.to, 1)
			require.NotEqual(t, countRule, rule)
			_, err := open(map[string]string{"a.yaml": rule, "our_homes.txt": countFiles["our_homes.txt"]})
			require.ErrorContains(t, err, c.want)
			require.ErrorContains(t, err, "a.yaml:2: rule count.flats_cleared: ")
		})
	}
}

func TestRulesListsThoseOfTheUser(t *testing.T) {
	all := mustOpen(t, countFiles).Rules()
	last := all[len(all)-1]
	require.Equal(t, "count.flats_cleared", last.ID)
	require.True(t, last.Custom)
	require.Contains(t, last.Pattern, "@our_homes")
	require.False(t, all[0].Custom)
}

func TestAHostilePatternTakesLinearTime(t *testing.T) {
	rule := strings.NewReplacer(
		"agent:(#np | #organization)? trigger:[~clear %VB]", "((.? .?){20}){3} trigger:~clear (.{0,20} .{0,20})",
		`"Bailiffs cleared`, `"Then bailiffs cleared`).Replace(countRule)
	x, err := open(map[string]string{"a.yaml": rule, "our_homes.txt": countFiles["our_homes.txt"]})
	require.NoError(t, err)
	effort.Linear(t, effort.Own, 4000, func(n int) {
		text := strings.Repeat("They clear and clear and clear two ", n) + "."
		_, err := x.Extract(context.Background(), extract.Request{Text: text})
		require.NoError(t, err)
	})
}

func TestTheBudgetEndsCustomRules(t *testing.T) {
	x := mustOpen(t, countFiles)
	ctx, cancel := context.WithCancel(context.Background())
	res, err := x.Extract(ctx, extract.Request{
		Text: "Bailiffs cleared 40 flats.",
		Observe: func(stage string) func() {
			if stage == "custom" {
				cancel()
			}
			return func() {}
		},
	})
	require.NoError(t, err)
	require.False(t, res.Complete)
}

func TestACustomClaimExplainsItself(t *testing.T) {
	x := mustOpen(t, countFiles)
	res, err := x.Extract(context.Background(), extract.Request{Text: "Bailiffs cleared 40 council flats. They cleared flats.", Explain: true})
	require.NoError(t, err)
	i := slices.IndexFunc(res.Claims, func(c claim.Claim) bool { return c.Rule == "count.flats_cleared" })
	require.GreaterOrEqual(t, i, 0)
	var steps []string
	for _, s := range res.Claims[i].Trace.Steps {
		steps = append(steps, s.Name+" "+res.Doc.Slice(s.Span))
	}
	require.Equal(t, []string{"#np Bailiffs", "[~clear %VB] cleared", "#number 40", "[%NN !%NNS] council", "@our_homes flats"}, steps)
	require.Equal(t, "count.phrase", res.Claims[i].Trace.Beaten[0].Rule)
}

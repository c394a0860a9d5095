package web_test

import (
	"context"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/require"
)

const (
	published = "2024-03-07"

	// smugglers holds claims of several types, one within another, of two modalities, one of them negated.
	smugglers = "Norland handed 14 accused smugglers over to Eastmark on Tuesday, said Mayor Ada Quill.\n\n" +
		"Eastmark promised that none of the 14 would face the death penalty. Quill denied that 12 guards had been hurt.\n\n" +
		"Six more suspects will be handed over next week."
)

// quoted returns a string as a literal of JavaScript.
func quoted(s string) string {
	b, _ := json.Marshal(s) // strings always marshal
	return string(b)
}

func TestTheSampleIsExtractedWithOneClick(t *testing.T) {
	p := open(t, "/")
	p.click("#sample")
	p.await(`document.querySelectorAll("#claims [role=option]").length > 20`)
	types := eval[[]string](p, `[...document.querySelectorAll("#filters .chip")].map(c => c.dataset.type)`)
	for _, want := range []string{"count", "date", "person", "organization", "assurance"} {
		require.Contains(t, types, want)
	}
	require.Empty(t, p.text("#error"))
	require.Regexp(t, `^\d+ claims found\.$`, p.text("#status"))
	require.NotZero(t, p.count(".zone-boilerplate, .zone-link"), "the tail of the page is dimmed")
	p.calm()
}

func TestTheDateIsTodayWhereTheReaderIs(t *testing.T) {
	for _, zone := range []string{"Pacific/Kiritimati", "Pacific/Pago_Pago"} { // never the same day
		p := open(t, "/", func(ctx context.Context, _ *chromedp.Target) (chromedp.Void, error) {
			_, err := chromedp.Call(ctx, emulation.SetTimezoneOverride, emulation.SetTimezoneOverrideParams{TimezoneID: zone})
			return chromedp.Void{}, err
		})
		want := eval[string](p, fmt.Sprintf(`new Intl.DateTimeFormat("en-CA", {timeZone: %q, dateStyle: "short"}).format()`, zone))
		require.Equal(t, want, eval[string](p, `document.getElementById("date").value`), zone)
	}
}

func TestAnArticleIsPastedReadAndEdited(t *testing.T) {
	p := open(t, "/")
	p.extract(smugglers, published)
	require.Contains(t, p.text("#article"), "14 accused smugglers")
	require.Contains(t, p.text("#claims"), "date 2024-03-05")
	require.Contains(t, p.text("#facts"), published)
	require.Regexp(t, `[0-9a-f]{64}`, p.text("#facts"))
	require.False(t, eval[bool](p, `document.getElementById("text").checkVisibility()`))

	p.click("#change")
	require.Equal(t, smugglers, eval[string](p, `document.getElementById("text").value`))
	require.Equal(t, "text", eval[string](p, `document.activeElement.id`))
	p.extract("Officers arrested 14 smugglers.", "")
	require.Equal(t, "1 claim", p.text("#tally"))
	require.Contains(t, p.text("#facts"), "no date")
	p.calm()
}

func TestWarningsAreShown(t *testing.T) {
	p := open(t, "/")
	p.extract("Nine geese were stolen on Monday.", "")
	require.NotEmpty(t, p.text("#warnings"), "Monday stays open without a date")
}

func TestFiltersHideClaimsInListAndText(t *testing.T) {
	p := open(t, "/")
	p.extract(smugglers, published)
	all, lined := p.count("#claims li"), p.count("mark:not(.off)")
	types := func() []string {
		return eval[[]string](p, `[...new Set([...document.querySelectorAll("#claims .kind")].map(k => k.textContent))]`)
	}
	require.Contains(t, types(), "date")

	p.click(`#filters .chip[data-type=date]`)
	require.NotContains(t, types(), "date")
	require.Less(t, p.count("mark:not(.off)"), lined)
	require.Equal(t, "false", eval[string](p, `document.querySelector(".chip[data-type=date]").getAttribute("aria-pressed")`))
	require.Equal(t, fmt.Sprintf("%d of %d claims", p.count("#claims li"), all), p.text("#tally"))

	p.click(`#filters [type=reset]`)
	p.await(fmt.Sprintf(`document.querySelectorAll("#claims li").length === %d`, all))
	require.Equal(t, lined, p.count("mark:not(.off)"))

	set := func(name, value string) {
		eval[bool](p, fmt.Sprintf(`(() => { const f = document.getElementById("filters").elements[%q];
			f.value = %q; f.dispatchEvent(new Event("input", {bubbles: true})); return true; })()`, name, value))
	}
	set("modality", "planned")
	require.Contains(t, p.text("#claims"), "planned")
	require.Equal(t, p.count("#claims li"), p.count("#claims .flag"))
	set("modality", "")
	set("confidence", "1")
	require.Zero(t, p.count("#claims li"))
	require.Equal(t, "No claim passes the filters.", p.text("#none"))
	set("confidence", "0")
	p.click("#filters [name=negated]")
	require.Contains(t, p.text("#claims"), "12 guards")
	require.Equal(t, p.count("#claims li"), strings.Count(p.text("#claims"), "negated"))
	p.calm()
}

func TestAChosenClaimShowsHowItWasFound(t *testing.T) {
	p := open(t, "/")
	p.extract(smugglers, published)
	p.click(`mark:nth-of-type(2)`)
	detail := p.text("#detail")
	for _, want := range []string{"14 accused smugglers", "extradition", "2024-03-05", "count.", "asserted", "confidence 0.", "Ada Quill (said)"} {
		require.Contains(t, detail, want)
	}
	p.await(`document.querySelector("#detail .doc").textContent.length > 10`) // from GET /rules
	require.Equal(t, "14 accused smugglers", eval[string](p, `[...document.querySelectorAll("mark.chosen")].map(m => m.textContent).join("")`))
	require.Equal(t, 1, p.count("#claims [aria-selected=true]"))

	require.NotZero(t, p.count("#detail .steps li"))
	p.click("#detail .steps button")
	require.True(t, eval[bool](p, `CSS.highlights.has("step")`))
	require.Equal(t, p.text("#detail .steps button"), eval[string](p, `[...CSS.highlights.get("step")][0].toString()`))

	p.click("#detail .close")
	require.Zero(t, p.count("mark.chosen, #claims [aria-selected=true]"))
	p.calm()
}

func TestClicksGoThroughClaimsThatOverlap(t *testing.T) {
	p := open(t, "/")
	p.extract(smugglers, published)
	inner := `[...document.querySelectorAll("mark")].filter(m => m.textContent.includes("14"))[1]`
	var seen []string
	for range 3 {
		eval[bool](p, inner+`.click(), true`)
		seen = append(seen, p.text("#detail .type"))
	}
	require.Contains(t, seen, "count")
	require.Contains(t, seen, "assurance")
	require.Equal(t, "count", seen[0], "the innermost comes first")
	lanes := eval[int](p, `(() => { const s = `+inner+`.style; return [0, 1, 2, 3].filter(i => s.getPropertyValue("--lane-" + i)).length; })()`)
	require.GreaterOrEqual(t, lanes, 2, "one underline below the other")
}

func TestClaimsAreCopied(t *testing.T) {
	p := open(t, "/")
	p.extract(smugglers, published)
	eval[bool](p, `(() => { navigator.clipboard.writeText = (text) => { window.copied = text; return Promise.resolve(); }; return true; })()`)
	copied := func(button string) string {
		p.click(button)
		p.await(`document.getElementById("status").textContent.endsWith("copied.")`)
		return eval[string](p, `window.copied`)
	}
	p.click(`.chip[data-type=date]`)
	var answer struct {
		Offsets string
		Claims  []struct{ Type string }
	}
	require.NoError(t, json.Unmarshal([]byte(copied("#copy-json")), &answer))
	require.Equal(t, "utf-16", answer.Offsets)
	require.Len(t, answer.Claims, p.count("#claims li"), "what the filters let through")

	rows, err := csv.NewReader(strings.NewReader(copied("#copy-csv"))).ReadAll()
	require.NoError(t, err)
	require.Len(t, rows, 1+len(answer.Claims))
	require.Equal(t, "type", rows[0][1])

	p.click(`mark:nth-of-type(2)`)
	cite := copied("#detail .actions button:first-child")
	for _, want := range []string{"“14 accused smugglers”", "characters 15 to 35 (utf-16)", "SHA-256 ", "dated 2024-03-07", "rule count.", "ruleset "} {
		require.Contains(t, cite, want)
	}
	require.Contains(t, copied("#detail .actions button:last-child"), `"trace"`)
	p.calm()
}

func TestCSVIsSafeAgainstFormulas(t *testing.T) {
	p := open(t, "/")
	out := eval[string](p, `(async () => {
		const base = document.querySelector("script").src.replace("app.js", "");
		const { toCSV } = await import(base + "export.js");
		return toCSV([{ id: "1", type: "x", text: "=1+1, \"a\"\nb", start: 0, end: 1, negated: false, modality: "asserted", confidence: 1, zone: "body", rule: "@x" }]);
	})()`, chromedp.EvalAwaitPromise)
	rows, err := csv.NewReader(strings.NewReader(out)).ReadAll()
	require.NoError(t, err)
	require.Equal(t, "'=1+1, \"a\"\nb", rows[1][2])
	require.Equal(t, "'@x", rows[1][11])
}

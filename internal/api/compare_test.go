package api_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"strings"
	"sync"
	"testing"
	"unicode/utf16"

	"github.com/stretchr/testify/require"

	"factdesk/internal/api"
	"factdesk/internal/compare"
	"factdesk/internal/extract"
)

// realEngine is made once for the tests that need one.
var realEngine = sync.OnceValues(extract.New)

func newRealDesk(t testing.TB, change ...func(*api.Config)) *desk {
	t.Helper()
	x, err := realEngine()
	require.NoError(t, err)
	return newDesk(t, x, change...)
}

func (d *desk) postReports(query, body string, headers ...string) answer {
	d.t.Helper()
	return d.do(request("POST", "/compare"+query, body, append(headers, "Content-Type: application/json")...))
}

// reportsOf writes a request body; reports come as id, published_at, text.
func reportsOf(t testing.TB, reports ...[3]string) string {
	t.Helper()
	list := make([]map[string]string, len(reports))
	for i, r := range reports {
		list[i] = map[string]string{"id": r[0], "published_at": r[1], "text": r[2]}
	}
	b, err := json.Marshal(map[string]any{"reports": list})
	require.NoError(t, err)
	return string(b)
}

var handover = [][3]string{
	{"courier", "2024-03-07", "“Café” owners cheered. Norland handed 14 smugglers over to Eastmark on Tuesday, said Mayor Ada Quill of Tarnhaven."},
	{"herald", "2024-03-08", "Fourteen suspected smugglers were extradited from Norland to Eastmark on Tuesday, Tarnhaven's mayor, Ada Quill, told reporters."},
	{"echo", "2024-03-08", "Mayor Quill of Tarnhaven announced that Norland has extradited 16 smugglers to Eastmark. The flight left on Tuesday."},
}

func TestCompareTellsWhatReportsAgreeOn(t *testing.T) {
	d := newRealDesk(t)
	a := d.postReports("?offsets=utf-16&explain=1", reportsOf(t, handover...))
	require.Equal(t, 200, a.StatusCode, "%s", a.body)
	v := a.json(t)
	require.Equal(t, "utf-16", v["offsets"])
	require.Equal(t, true, v["complete"])
	require.NotEmpty(t, v["decisions"])
	first := v["clusters"].([]any)[0].(map[string]any)
	require.Equal(t, "count", first["type"])
	require.Equal(t, "conflicting", first["status"], "%s", a.body)
	require.EqualValues(t, 14, first["count"].(map[string]any)["value"], "two of three say so")
	texts := map[string][]uint16{}
	for _, r := range handover {
		texts[r[0]] = utf16.Encode([]rune(r[2]))
	}
	for _, s := range first["support"].([]any) {
		s := s.(map[string]any)
		words := texts[s["report"].(string)][int(s["start"].(float64)):int(s["end"].(float64))]
		require.Equal(t, s["text"], string(utf16.Decode(words)))
	}
	require.NotContains(t, string(d.postReports("", reportsOf(t, handover...)).body), `"decisions"`)
}

func TestCompareDoesNotDependOnTheOrder(t *testing.T) {
	d := newRealDesk(t)
	want := d.postReports("", reportsOf(t, handover...)).body
	random := rand.New(rand.NewPCG(1, 2))
	shuffled := append([][3]string(nil), handover...)
	for range 5 {
		random.Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
		require.Equal(t, string(want), string(d.postReports("", reportsOf(t, shuffled...)).body))
	}
}

func TestCompareOptions(t *testing.T) {
	d := newRealDesk(t)
	for _, c := range d.postReports("?types=person", reportsOf(t, handover...)).json(t)["clusters"].([]any) {
		require.Equal(t, "person", c.(map[string]any)["type"])
	}
	require.Empty(t, d.postReports("?min_confidence=1", reportsOf(t, handover...)).json(t)["sums"])
}

func TestComparisonsThatAreRefused(t *testing.T) {
	one := `{"id":"a","text":"Nine geese were stolen."}`
	two := `{"id":"b","text":"Ten geese were stolen."}`
	many := strings.TrimSuffix(strings.Repeat(one+",", compare.MaxReports+1), ",")
	list := func(reports ...string) string { return `{"reports":[` + strings.Join(reports, ",") + `]}` }
	cases := []struct {
		name, query, body string
		status            int
		where             string
	}{
		{"malformed", "", `{"reports":[`, 400, ""},
		{"invalid UTF-8", "", "{\"reports\":[{\"id\":\"\xff\"}]}", 400, ""},
		{"twice", "", `{"reports":[` + one + `,` + two + `],"reports":[]}`, 400, "/reports"},
		{"a field of a report twice", "", list(one, `{"id":"b","id":"c","text":"a"}`), 400, "/reports/1/id"},
		{"not an object", "", `[]`, 422, ""},
		{"no reports", "", `{}`, 422, "/reports"},
		{"unknown field", "", `{"report":[]}`, 422, "/report"},
		{"not a list", "", `{"reports":{}}`, 422, "/reports"},
		{"none", "", list(), 422, "/reports"},
		{"one", "", list(one), 422, "/reports"},
		{"too many", "", list(many), 422, "/reports"},
		{"a report is no object", "", list(one, `1`), 422, "/reports/1"},
		{"no text", "", list(one, `{"id":"b"}`), 422, "/reports/1/text"},
		{"no id", "", list(one, `{"text":"b"}`), 422, "/reports/1/id"},
		{"unknown field of a report", "", list(one, `{"id":"b","text":"b","headline":"c"}`), 422, "/reports/1/headline"},
		{"same id", "", list(one, two, `{"id":"a","text":"Other geese."}`), 422, "/reports/2/id"},
		{"bad date", "", list(one, `{"id":"b","text":"Ten geese.","published_at":"soon"}`), 422, "/reports/1/published_at"},
		{"another language", "", list(one, `{"id":"b","text":`+quoted(strings.Repeat("Die Polizei hat gestern neun Gänse in der Stadt gefunden und mitgenommen. ", 8))+`}`), 422, "/reports/1/text"},
		{"text too large", "", list(one, `{"id":"b","text":"`+strings.Repeat("a ", 3000)+`"}`), 413, "/reports/1/text"},
		{"body too large", "", list(one, two) + strings.Repeat(" ", 20_000), 413, ""},
		{"unknown parameter", "?at=1", list(one, two), 422, "at"},
		{"parameter twice", "?explain=1&explain=1", list(one, two), 422, "explain"},
		{"unknown type", "?types=geese", list(one, two), 422, "types"},
	}
	d := newRealDesk(t, func(c *api.Config) { c.MaxBody, c.MaxCompareBody = 5000, 20_000 })
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			a := d.postReports(c.query, c.body)
			require.Equal(t, c.status, a.StatusCode, "%s", a.body)
			require.Equal(t, c.where, firstError(a.json(t)), "%s", a.body)
		})
	}
	require.Equal(t, 415, d.do(request("POST", "/compare", list(one, two), "Content-Type: text/plain")).StatusCode)
	require.Equal(t, 415, d.do(request("POST", "/compare", list(one, two), "Content-Type: application/json; charset=latin-1")).StatusCode)
	require.Equal(t, 406, d.postReports("", list(one, two), "Accept: text/html").StatusCode)
	require.Equal(t, 405, d.get("/compare").StatusCode)
	require.Equal(t, 503, newDesk(t, nil).postReports("", list(one, two)).StatusCode)
}

func TestAReportThatComesTwiceCountsOnce(t *testing.T) {
	d := newRealDesk(t)
	twice := d.postReports("", reportsOf(t, handover[0], handover[1], handover[0]))
	once := d.postReports("", reportsOf(t, handover[0], handover[1]))
	require.Equal(t, 200, twice.StatusCode)
	require.Equal(t, string(once.body), string(twice.body))
}

func TestReportsWithoutClaims(t *testing.T) {
	a := newRealDesk(t).postReports("", `{"reports":[{"id":"a","text":""},{"id":"b","text":"Nothing."}]}`)
	require.Equal(t, 200, a.StatusCode)
	for _, list := range []string{"clusters", "sums", "timelines", "entities"} {
		require.Contains(t, string(a.body), fmt.Sprintf(`%q:[]`, list))
	}
}

func TestAComparisonThatOutlastsItsBudgetSaysSo(t *testing.T) {
	d := newRealDesk(t, func(c *api.Config) { c.CompareBudget = 1 })
	a := d.postReports("", reportsOf(t, handover...))
	require.Equal(t, 200, a.StatusCode)
	require.Equal(t, false, a.json(t)["complete"])
}

func TestCompareAnswersEveryClaimType(t *testing.T) {
	const text = "The Norwegian Red Cross promised all nine men in Oslo a fair trial on Monday. Mayor Ada Quill spent 30 per cent of the budget."
	d := newRealDesk(t)
	a := d.postReports("", reportsOf(t, [3]string{"a", "2024-03-07", text}, [3]string{"b", "2024-03-07", "In Oslo, " + text}))
	require.Equal(t, 200, a.StatusCode, "%s", a.body)
	seen := map[string]bool{}
	for _, c := range a.json(t)["clusters"].([]any) {
		seen[c.(map[string]any)["type"].(string)] = true
	}
	for _, want := range []string{"count", "date", "person", "organization", "assurance", "place", "amount"} {
		require.True(t, seen[want], "%s: %s", want, a.body)
	}
}

func TestALongIDIsCutBetweenCharacters(t *testing.T) {
	d := newRealDesk(t, func(c *api.Config) { c.MaxBody = 4 })
	a := d.postReports("", `{"reports":[{"id":"a`+strings.Repeat("é", 80)+`","text":"too long"},{"id":"b","text":"x"}]}`)
	require.Equal(t, 413, a.StatusCode)
	require.NotContains(t, string(a.body), "\ufffd")
	require.NotContains(t, string(a.body), `\ufffd`)
}

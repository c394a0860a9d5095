package api_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"factdesk/internal/extract"
)

func TestAnExplanationTellsHowAndWhyNot(t *testing.T) {
	x, err := extract.New()
	require.NoError(t, err)
	d := newDesk(t, x)
	const article = "Police arrested nine men, aged 20, near Oslo. They paid 40 dollars."

	plain := d.do(request("POST", "/extract", article, "Content-Type: text/plain"))
	require.Equal(t, 200, plain.StatusCode, "%s", plain.body)
	require.NotContains(t, string(plain.body), `"trace"`)

	a := d.do(request("POST", "/extract?explain=1&types=count&at=31", article, "Content-Type: text/plain"))
	require.Equal(t, 200, a.StatusCode, "%s", a.body)
	answer := a.json(t)
	claims := answer["claims"].([]any)
	require.Len(t, claims, 1)
	require.Equal(t, "number: nine; noun: men; event arrest (object): arrested", steps(claims[0]))

	explanation := answer["explanation"].(map[string]any)
	require.Equal(t, "body", explanation["zone"])
	require.Empty(t, explanation["claims"])
	misses := explanation["misses"].([]any)
	require.Len(t, misses, 1)
	require.Equal(t, "the number is an age", misses[0].(map[string]any)["reason"])
}

// steps writes the steps of a claim's trace as "name: words".
func steps(of any) string {
	out := ""
	for i, s := range of.(map[string]any)["trace"].(map[string]any)["steps"].([]any) {
		if i > 0 {
			out += "; "
		}
		step := s.(map[string]any)
		out += step["name"].(string) + ": " + step["text"].(string)
	}
	return out
}

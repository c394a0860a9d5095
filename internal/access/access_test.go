package access_test

import (
	"fmt"
	"net/netip"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"factdesk/internal/access"
)

var (
	start = time.Date(2024, 3, 7, 12, 0, 0, 0, time.UTC)
	home  = netip.MustParseAddr("192.0.2.1")
)

// newKey makes a key and a line for it with further words.
func newKey(t testing.TB, name string, words ...string) (key, line string) {
	t.Helper()
	key, line, err := access.NewKey(name)
	require.NoError(t, err)
	return key, strings.Join(append([]string{line}, words...), " ")
}

func parse(t testing.TB, lines ...string) *access.Keys {
	t.Helper()
	k, err := access.ParseKeys([]byte(strings.Join(lines, "\n")))
	require.NoError(t, err)
	return k
}

// take asks until it is refused, at most so often, and returns how often it was let in.
func take(most int, ask func() error) (n int, err error) {
	for ; n < most && err == nil; n++ {
		err = ask()
	}
	if err != nil {
		n-- // the last one was refused
	}
	return n, err
}

func TestOnlyKnownKeysAreLetIn(t *testing.T) {
	key, line := newKey(t, "paper")
	other, _ := newKey(t, "paper")
	require.NotEqual(t, key, other)
	require.NotContains(t, line, key, "the file knows a hash")
	g := access.New(parse(t, "# keys", "", line+" # of the paper"), access.Keyless{})
	c, err := g.Admit(start, key, home, access.Extract)
	require.NoError(t, err)
	require.Equal(t, "paper", c.Name)
	require.Empty(t, c.Standings(start), "no limits by default")
	for _, wrong := range []string{other, key + "x", key[1:], strings.ToLower(key), "paper", line, strings.Repeat("x", 1<<20)} {
		_, err := g.Admit(start, wrong, home, access.Extract)
		require.ErrorIs(t, err, access.ErrUnknownKey)
	}
	_, err = g.Admit(start, "", home, access.Extract)
	require.ErrorIs(t, err, access.ErrNoKey)
}

func TestAKeyIsGoodForWhatItMay(t *testing.T) {
	most, mostLine := newKey(t, "most")
	few, fewLine := newKey(t, "few", "may=rules,metrics")
	g := access.New(parse(t, mostLine, fewLine), access.Keyless{Allowed: true})
	for p, want := range map[access.Permission][2]bool{
		access.Extract: {true, false}, access.Batch: {true, false}, access.Compare: {true, false},
		access.Rules: {true, true}, access.Metrics: {false, true},
	} {
		for i, key := range []string{most, few} {
			_, err := g.Admit(start, key, home, p)
			if want[i] {
				require.NoError(t, err, p)
			} else {
				require.ErrorIs(t, err, access.ErrForbidden, p)
			}
		}
		_, err := g.Admit(start, "", home, p)
		require.Equal(t, p == access.Metrics, err != nil, "without a key: all but metrics")
	}
}

func TestRatesAndQuotasAreSpentAndGivenBack(t *testing.T) {
	key, line := newKey(t, "paper", "rate=10/s", "quota=100/day")
	g := access.New(parse(t, line), access.Keyless{})
	ask := func(at time.Time) func() error {
		return func() error { _, err := g.Admit(at, key, home, access.Extract); return err }
	}
	n, err := take(100, ask(start))
	require.Equal(t, 10, n)
	var limit *access.LimitError
	require.ErrorAs(t, err, &limit)
	require.Equal(t, access.PolicyRate, limit.Policy)
	require.Equal(t, time.Second, limit.RetryAfter)
	n, _ = take(100, ask(start.Add(500*time.Millisecond)))
	require.Equal(t, 5, n)

	late := start.Add(time.Hour)
	c, err := g.Admit(late, key, home, access.Extract)
	require.NoError(t, err)
	require.NoError(t, c.Spend(late, 60))
	require.Error(t, c.Spend(late, 41), "all or nothing")
	require.NoError(t, c.Spend(late, 40))
	require.ErrorAs(t, c.Spend(late, 1), &limit)
	require.Equal(t, access.PolicyQuota, limit.Policy)
	require.InDelta(t, (24 * time.Hour / 100).Seconds(), limit.RetryAfter.Seconds(), 1)
	standings := c.Standings(late)
	require.Len(t, standings, 2)
	require.Equal(t, 9, standings[0].Remaining)
	require.Equal(t, access.Limit{N: 100, Per: 24 * time.Hour}, standings[1].Limit)
	require.Zero(t, standings[1].Remaining)
	require.InDelta(t, 24*time.Hour, standings[1].Reset, float64(time.Second))
	require.Equal(t, 100, c.Standings(late.Add(25 * time.Hour))[1].Remaining)
}

func TestOtherKeysTakeOverAtOnce(t *testing.T) {
	paper, paperLine := newKey(t, "paper", "rate=2/h")
	radio, radioLine := newKey(t, "radio")
	g := access.New(parse(t, paperLine), access.Keyless{})
	admit := func(key string) error { _, err := g.Admit(start, key, home, access.Extract); return err }
	require.NoError(t, admit(paper))
	require.ErrorIs(t, admit(radio), access.ErrUnknownKey)
	g.Use(parse(t, paperLine, radioLine))
	require.NoError(t, admit(radio))
	require.NoError(t, admit(paper))
	require.Error(t, admit(paper), "what was spent stays spent")
	g.Use(parse(t, strings.Replace(paperLine, "2/h", "3/h", 1)))
	require.ErrorIs(t, admit(radio), access.ErrUnknownKey, "revoked")
	require.NoError(t, admit(paper), "a new limit begins anew")
}

func TestClientsWithoutAKeyShareTheLimitOfTheirAddress(t *testing.T) {
	keyless, err := access.ParseKeyless("2/min")
	require.NoError(t, err)
	g := access.New(nil, keyless)
	require.False(t, g.Keyed())
	from := func(addr string) int {
		n, _ := take(10, func() error {
			_, err := g.Admit(start, "anything", netip.MustParseAddr(addr), access.Extract)
			return err
		})
		return n
	}
	require.Equal(t, 2, from("192.0.2.1"))
	require.Equal(t, 0, from("::ffff:192.0.2.1"), "the same address in another form")
	require.Equal(t, 2, from("192.0.2.2"))
	require.Equal(t, 2, from("2001:db8::1"))
	require.Equal(t, 0, from("2001:db8::ffff:2"), "one subscriber has the whole network")
	require.Equal(t, 2, from("2001:db8:0:1::1"))
}

func TestWhatIsRememberedOfAddressesIsBounded(t *testing.T) {
	g := access.New(nil, access.Keyless{Allowed: true, Limit: access.Limit{N: 1, Per: time.Hour}})
	admitted := func(at time.Time, from, to int) (n int) {
		for i := from; i < to; i++ {
			addr := netip.AddrFrom4([4]byte{10, byte(i >> 16), byte(i >> 8), byte(i)})
			if _, err := g.Admit(at, "", addr, access.Extract); err == nil {
				n++
			}
		}
		return n
	}
	require.Equal(t, 10_000, admitted(start, 0, 10_000))
	require.Equal(t, 1, admitted(start, 10_000, 20_000), "the others share one")
	require.Equal(t, 10_000, admitted(start.Add(2*time.Hour), 20_000, 30_000), "those that have spent nothing are forgotten")
}

func TestFilesThatAreRefused(t *testing.T) {
	key, line := newKey(t, "paper")
	hash := strings.Fields(line)[1]
	for name, c := range map[string]struct{ file, says string }{
		"name twice":    {line + "\npaper sha256:" + strings.Repeat("0", 64), "line 2: the name paper comes twice"},
		"key twice":     {line + "\nradio " + hash, "line 2: the same key"},
		"no hash":       {"paper", "paper has no hash"},
		"a key":         {"paper " + key, "no hash"},
		"only a key":    {key, "does not begin with a name"},
		"short hash":    {"paper sha256:00", "no hash"},
		"other hash":    {"paper md5:" + strings.Repeat("0", 64), "no hash"},
		"bad name":      {"a/b " + hash, "name"},
		"bad rate":      {line + " rate=10", `rate: "10" is no limit`},
		"no rate":       {line + " rate=0/s", "no limit"},
		"bad period":    {line + " quota=1/fortnight", "no limit"},
		"huge":          {line + " rate=99999999999/s", "no limit"},
		"unknown word":  {line + " speed=10/s", "none of rate=, quota= and may="},
		"unknown right": {line + " may=extract,brew", `"brew"`},
		"no right":      {line + " may=", "may:"},
		"too many":      {manyKeys(access.MaxKeys + 1), "more than 1000 keys"},
	} {
		_, err := access.ParseKeys([]byte(c.file))
		require.ErrorContains(t, err, c.says, name)
		require.NotContains(t, err.Error(), key, name)
	}
	require.Equal(t, access.MaxKeys, parse(t, manyKeys(access.MaxKeys)).Len())
	require.Zero(t, parse(t, "").Len())
}

func manyKeys(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "k%d sha256:%064x\n", i, i)
	}
	return b.String()
}

func TestLimitsAreReadAsTheyAreWritten(t *testing.T) {
	for _, s := range []string{"10/s", "600/min", "5000/h", "100000/day"} {
		l, err := access.ParseLimit(s)
		require.NoError(t, err)
		require.Equal(t, s, l.String())
	}
	for s, want := range map[string]access.Keyless{"": {}, "unlimited": {Allowed: true}, "1/s": {Allowed: true, Limit: access.Limit{N: 1, Per: time.Second}}} {
		got, err := access.ParseKeyless(s)
		require.NoError(t, err)
		require.Equal(t, want, got)
	}
	_, err := access.ParseKeyless("often")
	require.Error(t, err)
	_, _, err = access.NewKey("a b")
	require.Error(t, err)
}

func FuzzKeys(f *testing.F) {
	_, line := newKey(f, "paper", "rate=1/s quota=1/day may=rules")
	f.Add([]byte(line))
	f.Add([]byte("a sha256:\n#\n"))
	f.Fuzz(func(t *testing.T, file []byte) {
		k, err := access.ParseKeys(file)
		if err == nil {
			require.LessOrEqual(t, k.Len(), access.MaxKeys)
		}
	})
}

// BenchmarkFind is what a request costs among as many keys as there may be.
func BenchmarkFind(b *testing.B) {
	g := access.New(parse(b, manyKeys(access.MaxKeys)), access.Keyless{})
	for b.Loop() {
		_, _ = g.Admit(start, "factdesk_AAAAAAAAAAAAAAAAAAAAAAAAAA", home, access.Extract)
	}
}

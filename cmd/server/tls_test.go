package main_test

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/pem"
	"math/big"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// certificate is one of the test, with the files that hold it.
type certificate struct {
	cert              *x509.Certificate
	key               *ecdsa.PrivateKey
	certFile, keyFile string
}

// certify makes a certificate for 127.0.0.1 and writes it to NAME.pem and
// NAME.key. by is who vouches for it; nil is itself.
func certify(t *testing.T, dir, name string, by *certificate) (certificate, *x509.CertPool) {
	t.Helper()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	require.NoError(t, err)
	serial, err := rand.Int(rand.Reader, big.NewInt(1<<62))
	require.NoError(t, err)
	template := &x509.Certificate{
		SerialNumber: serial, Subject: pkix.Name{CommonName: name},
		NotBefore: time.Now().Add(-time.Hour), NotAfter: time.Now().Add(24 * time.Hour),
		IPAddresses: []net.IP{net.IPv4(127, 0, 0, 1)}, IsCA: by == nil, BasicConstraintsValid: true,
		ExtKeyUsage: []x509.ExtKeyUsage{x509.ExtKeyUsageServerAuth, x509.ExtKeyUsageClientAuth},
	}
	parent, signer := template, key
	if by != nil {
		parent, signer = by.cert, by.key
	}
	der, err := x509.CreateCertificate(rand.Reader, template, parent, key.Public(), signer)
	require.NoError(t, err)
	c := certificate{key: key, certFile: filepath.Join(dir, name+".pem"), keyFile: filepath.Join(dir, name+".key")}
	c.cert, err = x509.ParseCertificate(der)
	require.NoError(t, err)
	secret, err := x509.MarshalPKCS8PrivateKey(key)
	require.NoError(t, err)
	require.NoError(t, os.WriteFile(c.certFile, pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: der}), 0o600))
	require.NoError(t, os.WriteFile(c.keyFile, pem.EncodeToMemory(&pem.Block{Type: "PRIVATE KEY", Bytes: secret}), 0o600))
	pool := x509.NewCertPool()
	pool.AddCert(c.cert)
	return c, pool
}

// secureClient trusts a pool, and shows certificates.
func secureClient(trusted *x509.CertPool, shown ...certificate) *http.Client {
	cfg := &tls.Config{RootCAs: trusted}
	for _, c := range shown {
		cfg.Certificates = append(cfg.Certificates, tls.Certificate{Certificate: [][]byte{c.cert.Raw}, PrivateKey: c.key})
	}
	return &http.Client{Transport: &http.Transport{TLSClientConfig: cfg, DisableKeepAlives: true}, Timeout: soon}
}

func TestTheServerSpeaksTLSAndTakesANewCertificate(t *testing.T) {
	dir := t.TempDir()
	first, pool := certify(t, dir, "server", nil)
	p := launch(t, "--tls-cert", first.certFile, "--tls-key", first.keyFile, "--access-poll", "20ms")
	address := strings.TrimPrefix(p.url, "http://")
	url := "https://" + address
	res, err := secureClient(pool).Get(url + "/livez")
	require.NoError(t, err)
	require.Equal(t, 200, res.StatusCode)
	require.NotEmpty(t, res.Header.Get("Strict-Transport-Security"))
	require.GreaterOrEqual(t, res.TLS.Version, uint16(tls.VersionTLS12))
	require.Equal(t, 400, status("http://"+address+"/livez"), "no plain HTTP")
	_, err = (&http.Client{Transport: &http.Transport{TLSClientConfig: &tls.Config{RootCAs: pool, MaxVersion: tls.VersionTLS11}}}).Get(url + "/livez")
	require.Error(t, err, "nor old TLS")
	require.Eventually(t, func() bool {
		return call(t, "", map[string]string{"FACTDESK_ADDR": address, "FACTDESK_TLS_CERT": first.certFile}, "health").code == 0
	}, soon, 50*time.Millisecond)

	res, err = secureClient(pool).Post(url+"/extract/batch", "application/x-ndjson", strings.NewReader(`{"text":"Nine geese died."}`+"\n"))
	require.NoError(t, err)
	require.Equal(t, "HTTP/1.1", res.Proto)
	require.Contains(t, body(t, res), `"complete":true}}`, "batches stream as they do without")

	require.NoError(t, os.WriteFile(first.certFile, []byte("half a file"), 0o600))
	require.Eventually(t, func() bool { return strings.Contains(p.logged(), "certificates refused") }, soon, 20*time.Millisecond)
	_, err = secureClient(pool).Get(url + "/livez")
	require.NoError(t, err, "the one before stays in force")
	second, newPool := certify(t, dir, "server", nil)
	require.Eventually(t, func() bool {
		res, err := secureClient(newPool).Get(url + "/livez")
		return err == nil && res.TLS.PeerCertificates[0].Equal(second.cert)
	}, soon, 50*time.Millisecond, "without a restart")
	_, err = secureClient(pool).Get(url + "/livez")
	require.Error(t, err)
	require.NotContains(t, p.logged(), "PRIVATE")
}

func TestClientsShowACertificateWhereOneIsAsked(t *testing.T) {
	dir := t.TempDir()
	ca, pool := certify(t, dir, "ca", nil)
	server, _ := certify(t, dir, "server", &ca)
	client, _ := certify(t, dir, "client", &ca)
	stranger, _ := certify(t, dir, "stranger", nil)
	p := launch(t, "--tls-cert", server.certFile, "--tls-key", server.keyFile, "--tls-client-ca", ca.certFile)
	url := "https" + strings.TrimPrefix(p.url, "http") + "/livez"
	res, err := secureClient(pool, client).Get(url)
	require.NoError(t, err)
	require.Equal(t, 200, res.StatusCode)
	for name, c := range map[string]*http.Client{"none": secureClient(pool), "of a stranger": secureClient(pool, stranger)} {
		_, err := c.Get(url)
		require.Error(t, err, name)
	}
}

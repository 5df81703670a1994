// Below the browser floor (Chrome 106) the app cannot start; this page then says what to do. Old syntax on purpose.
;(function () {
  var version = /Chrom(?:e|ium)\/(\d+)/.exec(navigator.userAgent)
  var old = (version && Number(version[1]) < 106) || !('noModule' in document.createElement('script'))
  if (!old) return
  document.getElementById('app').innerHTML =
    '<div style="padding:1.5rem;font-size:1.25rem;line-height:1.5"><h1>Peramban terlalu lama</h1><p>Simpul memerlukan Chrome 106 atau lebih baru. Buka Play Store, cari <b>Chrome</b>, lalu tekan <b>Perbarui</b>. Setelah itu buka halaman ini lagi.</p></div>'
})()

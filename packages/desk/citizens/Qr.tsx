import { toDataURL } from 'qrcode'
import { useEffect, useState } from 'preact/hooks'

/** Large enough that a printed poster stays sharp. */
const WIDTH = 720

/** A QR code of a link; its box is there before the picture is. */
export function Qr({ link, label }: { readonly link: string; readonly label: string }) {
  const [image, setImage] = useState<string>()
  useEffect(() => {
    void toDataURL(link, { width: WIDTH, margin: 4, errorCorrectionLevel: 'M' }).then(setImage)
  }, [link])
  return <span class="citizen-qr">{image !== undefined && <img src={image} alt={label} />}</span>
}

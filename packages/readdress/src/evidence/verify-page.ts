import { honesty } from '@readdress/evidence'

/** The page of a bundle that says how to verify it, and what that shows. */
export const verifyPage = `# How to verify this bundle · 如何核验本证据包

${honesty.zh}

${honesty.en}

Whoever gave you this bundle gives you, by another way, the file \`trust.json\` with the public keys of the shop, and the verifier or its SHA-256: a copy of the verifier
lies in here as \`verify.mjs\`, and proves nothing if the bundle itself is forged. It needs Node.js 18 or newer, no network and nothing else. In the folder of the bundle, with
\`trust.json\` beside it:

请通过其他渠道向店铺索取公钥文件 \`trust.json\`，以及核验程序或其 SHA-256：包内的 \`verify.mjs\` 只是副本，如果证据包本身是伪造的，它不能证明任何事。
核验程序只需要 Node.js 18 或更新版本，无需网络。请在证据包文件夹中执行，\`trust.json\` 放在该文件夹旁边：

\`\`\`sh
node verify.mjs . --trust ../trust.json
node verify.mjs . --trust ../trust.json --lang zh
\`\`\`

## Without our program · 不依赖本软件

Whether the files are those that their lists name, which anybody can make anew · 文件是否与清单一致（清单任何人都可以重新生成）:

\`\`\`sh
sha256sum -c manifest-sha256.txt
sha256sum -c tagmanifest-sha256.txt
\`\`\`

Whether the shop's key signed a statement that lists them, by OpenSSL 3, and whether they are those of the statement: both must hold. It writes four files beside the folder · 用 OpenSSL 3 核验店铺密钥签名的声明，并核验文件与声明所列一致，两者都须成立；会在该文件夹旁边写入四个文件:

\`\`\`sh
sed -n 's/.*"payload":"\\([^"]*\\)".*/\\1/p' signature/manifest.dsse.json | base64 -d > ../statement.json
{ printf 'DSSEv1 28 application/vnd.in-toto+json %s ' "$(wc -c < ../statement.json | tr -d ' ')"; cat ../statement.json; } > ../signed.bin
sed -n 's/.*"sig":"\\([^"]*\\)".*/\\1/p' signature/manifest.dsse.json | base64 -d > ../signature.bin
{ printf '\\060\\052\\060\\005\\006\\003\\053\\145\\160\\003\\041\\000'; sed -n 's/.*"exportKeys":\\["\\([^"]*\\)".*/\\1/p' ../trust.json | cut -d+ -f3- | base64 -d | tail -c 32; } > ../key.der
openssl pkeyutl -verify -pubin -keyform DER -inkey ../key.der -rawin -in ../signed.bin -sigfile ../signature.bin
grep -o '"sha256":"[0-9a-f]*"},"name":"[^"]*"' ../statement.json | sed 's/"sha256":"\\([0-9a-f]*\\)"},"name":"\\([^"]*\\)"/\\1  \\2/' | sha256sum -c -
\`\`\`

\`statement.json\` names each file with its SHA-256, what is shown and what is withheld · \`statement.json\` 列出每个文件的 SHA-256，以及出示与未出示的内容.

Where the bundle has time stamps, with the certificate of their authority from another way · 如有时间戳，且已通过其他渠道取得其机构证书:

\`\`\`
openssl ts -verify -data signature/manifest.dsse.json -in signature/manifest.tsr -CAfile ../tsa-root.pem
\`\`\`
`

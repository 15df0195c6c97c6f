import { honesty } from '@readdress/evidence'

/** The page of a bundle that says how to verify it, and what that shows. */
export const verifyPage = `# How to verify this bundle · 如何核验本证据包

${honesty.zh}

${honesty.en}

Whoever gave you this bundle gives you, by another way, the file \`trust.json\` with the public keys of the shop. Then:

\`\`\`
readdress evidence verify FOLDER --trust trust.json
sha256sum -c manifest-sha256.txt
sha256sum -c tagmanifest-sha256.txt
\`\`\`

The first command checks every part; the others need nothing of ours, and show that the files are those that were packed.

请通过其他渠道向店铺索取公钥文件 \`trust.json\`，然后执行以上命令。第一条命令核验全部内容；后两条不依赖本软件，只核验文件是否与打包时一致。
`

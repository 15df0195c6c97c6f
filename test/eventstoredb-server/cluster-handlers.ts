import gossip from '@eventstore/db-client/generated/gossip_pb.js'
import features from '@eventstore/db-client/generated/serverfeatures_pb.js'
import shared from '@eventstore/db-client/generated/shared_pb.js'
import type { ServerUnaryCall, sendUnaryData } from '@grpc/grpc-js'
import { answered } from './answered.ts'
import type { Serving } from './serving.ts'

/** A node as gossip tells of it: state 8 is the leader, 6 a follower. */
export interface Member {
  readonly host: string
  readonly port: number
  readonly state: 8 | 6
  readonly isAlive: boolean
}

/** Answers `GetSupportedMethods` as a current server does. */
export const featuresHandler =
  (serving: Serving) =>
  (call: ServerUnaryCall<unknown, unknown>, answer: sendUnaryData<unknown>): void =>
    answered(serving, 'features', call, answer, () => {
      const message = new features.SupportedMethods()
      message.setEventStoreServerVersion('24.10.4')
      message.setMethodsList(
        Object.entries({
          read: ['position', 'events'],
          append: [],
          batchappend: ['deadline_duration'],
          delete: [],
          tombstone: []
        }).map(([name, list]) => {
          const method = new features.SupportedMethod()
          method.setMethodName(name)
          method.setServiceName('event_store.client.streams.streams')
          method.setFeaturesList(list)
          return method
        })
      )
      answer(null, message)
    })

/** Answers the gossip `Read` with these members. */
export const gossipHandler =
  (serving: Serving, members: () => ReadonlyArray<Member>) =>
  (call: ServerUnaryCall<unknown, unknown>, answer: sendUnaryData<unknown>): void =>
    answered(serving, 'gossip', call, answer, () => {
      const message = new gossip.ClusterInfo()
      message.setMembersList(members().map(memberMessage))
      answer(null, message)
    })

const memberMessage = ({ host, port, state, isAlive }: Member) => {
  const end = new gossip.EndPoint()
  end.setAddress(host)
  end.setPort(port)
  const id = new shared.UUID()
  id.setString(crypto.randomUUID())
  const member = new gossip.MemberInfo()
  member.setInstanceId(id)
  member.setState(state)
  member.setIsAlive(isAlive)
  member.setHttpEndPoint(end)
  return member
}

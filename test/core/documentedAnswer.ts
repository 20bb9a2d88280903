const slots = [[{ from: "<string>", to: "<string>" }]];

/** The answer on the API's page, value for value, with the given `success`; the page itself says `false`. */
export function documentedAnswer(success: boolean) {
  return {
    success,
    message: "success",
    data: {
      id: "<string>",
      agentName: "<string>",
      greetingMessage: "<string>",
      description: "<string>",
      preamble: "<string>",
      lang: "<string>",
      pokeMessages: ["<string>"],
      realTime: true,
      silenceThreshold: 123,
      interrupt: true,
      outcome: "<string>",
      projectId: "<string>",
      apiKeyId: "<string>",
      voiceRecordId: "<string>",
      voiceRecord: {},
      tools: {
        id: "<string>",
        calendarName: "<string>",
        accessToken: "<string>",
        refreshToken: "<string>",
        freeSlots: {
          Monday: slots,
          Tuesday: slots,
          Wednesday: slots,
          Thursday: slots,
          Friday: slots,
          Saturday: slots,
          Sunday: slots,
        },
        meetingDuration: 123,
        timezone: "<string>",
        voiceAgentToolsId: "<string>",
        calendarId: "<string>",
        eventTitle: "<string>",
      },
      params: {},
      createdAt: "2023-11-07T05:31:56Z",
      updatedAt: "2023-11-07T05:31:56Z",
    },
  };
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-incoming.h"

G_BEGIN_DECLS

/**
 * PlazaReadContact:
 * @name: (nullable): the name, or several with ", " between them
 * @emails: e-mail addresses, in the order given
 * @telephones: numbers; those of the United States as "+1-202-555-0100"
 * @rest: (nullable): words that are none of these, for the event's details
 * @problems: (element-type PlazaProblem): questions, of no field
 *
 * Whom to ask, as one text says it.
 */
typedef struct
{
  char      *name;
  GStrv      emails;
  GStrv      telephones;
  char      *rest;
  GPtrArray *problems;
} PlazaReadContact;

PlazaReadContact *plaza_read_contact           (const char             *text);
void              plaza_read_contact_free      (PlazaReadContact       *self);
void              plaza_read_contact_apply     (const PlazaReadContact *self,
                                                PlazaIncoming          *draft,
                                                const char             *heading);
char             *plaza_read_contact_telephone (const char             *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlazaReadContact, plaza_read_contact_free)

G_END_DECLS

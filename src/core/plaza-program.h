/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean  plaza_program_is_installed  (void);
char     *plaza_program_locale_folder (void);
char     *plaza_program_module_folder (void);
char     *plaza_program_data_folder   (void);

G_END_DECLS

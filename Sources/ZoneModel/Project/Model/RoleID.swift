/// The number of a role in `Project.roles`.
package typealias RoleID = Int
